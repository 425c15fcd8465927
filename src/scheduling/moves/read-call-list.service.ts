import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Clock } from '../../common/time/clock.ts';
import { CallListReader } from './call-list.reader.ts';
import { callView } from './moves.view.ts';
import type { CallListView } from './moves.view.ts';

/** Errand: show whom to call. It has names and telephones, so who read it is written down. */
@Injectable()
export class ReadCallList {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: CallListReader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(centreId: string, accountId: string): Promise<CallListView> {
    const now = this.clock.now();
    const calls = await this.transactions.run(async (tx) => {
      const found = await this.reader.of(tx, centreId, new Date(now));
      if (found.length > 0)
        await this.audit.record(tx, {
          actor: staffActor(accountId),
          action: 'read-call-list',
          ...{ subjectKind: 'centre', subjectId: centreId },
          after: { seen: found.length },
        });
      return found;
    });
    return { items: calls.map((call) => callView(call, now)) };
  }
}
