import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import { newId } from '../common/ids.ts';

export interface Errand {
  readonly centreId: string;
  readonly bookingId: string;
  /** A kind somebody has registered with `MessageComposers`. */
  readonly kind: string;
  /** Not sent before. */
  readonly dueAt: Date;
}

/** Puts messages into the outbox in the transaction of what they tell about: both happen or neither. */
@Injectable()
export class Outbox {
  async add(tx: Atom, errand: Errand): Promise<void> {
    await tx.rows(sql`
      insert into outbox_message (centre_id, id, booking_id, kind, due_at, attempts)
      values (${errand.centreId}, ${newId()}, ${errand.bookingId}, ${errand.kind}, ${errand.dueAt}, 0)`);
  }
}
