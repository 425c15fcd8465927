import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/tx.ts';
import { AccountTrail } from '../account-trail.ts';
import { SessionsRepository } from './sessions.repository.ts';
import type { NewSession, OpenedSession } from './sessions.repository.ts';

export interface SignInFacts extends NewSession {
  /** The token the browser had until now: that session ends. */
  readonly formerToken: string | null;
}

/** Part: signs a person in, in the transaction of the errand that has proved who they are. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly trail: AccountTrail,
  ) {}

  async open(tx: Tx, { formerToken, ...session }: SignInFacts): Promise<OpenedSession> {
    if (formerToken !== null) await this.sessions.revokeToken(tx, formerToken);
    const opened = await this.sessions.open(tx, session);
    await this.trail.record(tx, {
      ...{ by: session.accountId, accountId: session.accountId, action: 'session.opened' },
      ...{ sessionId: opened.sessionId, after: { way: session.way } },
    });
    return opened;
  }

  /** A sign-in was refused: counted alike for those we have and those we have not, so that neither takes longer. */
  async refuse(tx: Tx, accountId: string | null): Promise<void> {
    await this.trail.record(tx, { by: null, accountId, action: 'session.refused' });
  }
}
