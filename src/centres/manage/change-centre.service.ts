import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { CentreEdits } from './centre-edits.ts';
import type { CentreDraft, Edit } from './centre-state.ts';

/** Errand: the facts of a centre as they are to stand. Public pages read them anew, so they show at once. */
@Injectable()
export class ChangeCentre {
  constructor(
    private readonly transactions: Transactions,
    private readonly edits: CentreEdits,
  ) {}

  /** Throws `centre-not-found`, `centre-changed`, `centre-name-taken`, `invalid-input`. */
  async run(id: string, draft: CentreDraft, edit: Edit): Promise<void> {
    await this.transactions.run((tx) => this.edits.change(tx, id, { ...edit, changes: draft }));
  }
}
