import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { newId } from '../common/ids.ts';

interface At {
  readonly centreId: string;
  readonly id: string;
}

export interface Departure {
  readonly event: 'move' | 'move-away';
  readonly at: Date;
  readonly leftAt: Date;
  readonly leftReserve: boolean;
  readonly movedBy: 'public' | 'staff';
}

/** The story of a booking: what happened and when. */
@Injectable()
export class StoryRepository {
  async add(tx: Tx, { centreId, id }: At, event: string, at: Date): Promise<void> {
    await tx.rows(
      sql`
        insert into booking_event (centre_id, booking_id, id, at, event)
        values (${centreId}, ${id}, ${newId()}, ${at}, ${event})`.named('booking-event.add'),
    );
  }

  /**
   * A booking gives up the time it had. Within a centre the event stands in its own story, else in that of the row
   * it leaves behind.
   */
  async leave(tx: Tx, { centreId, id }: At, departure: Departure): Promise<void> {
    const { event, at, leftAt, leftReserve, movedBy } = departure;
    await tx.rows(sql`
      insert into booking_event (centre_id, booking_id, id, at, event, left_at, left_reserve, moved_by)
      values (${centreId}, ${id}, ${newId()}, ${at}, ${event}, ${leftAt}, ${leftReserve}, ${movedBy})`);
  }

  /** Copies the story to where the booking lives on. */
  async follow(tx: Tx, from: At, to: At): Promise<void> {
    await tx.rows(sql`
      insert into booking_event (
        centre_id, booking_id, id, at, event, left_reserve, moved_by, copied
      )
      select ${to.centreId}::uuid, ${to.id}::uuid, id, at, event, left_reserve, moved_by, true
      from booking_event
      where centre_id = ${from.centreId} and booking_id = ${from.id}`);
  }
}
