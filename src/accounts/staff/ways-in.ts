import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/tx.ts';
import { LinksRepository } from '../links/links.repository.ts';
import type { MadeLink } from '../links/links.repository.ts';
import { SessionsRepository } from '../sessions/sessions.repository.ts';

/** Part: all that a person is signed in with, and all links they could come in by. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly links: LinksRepository,
  ) {}

  /** They end with this transaction. */
  async close(tx: Tx, accountId: string): Promise<void> {
    await this.sessions.revokeAll(tx, accountId);
    await this.links.voidAll(tx, accountId);
  }

  /** They end, and one new link takes their place. */
  async replace(tx: Tx, accountId: string, kind: 'invitation' | 'password-reset'): Promise<MadeLink> {
    await this.sessions.revokeAll(tx, accountId);
    return this.links.make(tx, { kind, accountId });
  }
}
