import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { CentreEdits } from './centre-edits.ts';
import type { CentreDraft } from './centre-state.ts';

/** Errand: a new centre of a region. It has no windows, hours or services yet, so it is not to be booked. */
@Injectable()
export class AddCentre {
  constructor(
    private readonly transactions: Transactions,
    private readonly edits: CentreEdits,
  ) {}

  /** Answers its id. Throws `region-not-found`, `centre-name-taken`, `invalid-input`. */
  async run(regionCode: string, draft: CentreDraft, actor: string): Promise<string> {
    const { id } = await this.transactions.run((tx) => this.edits.create(tx, { regionCode, draft, actor }));
    return id;
  }
}
