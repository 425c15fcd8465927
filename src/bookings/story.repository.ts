import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { newId } from '../common/ids.ts';

interface At {
  readonly centreId: string;
  readonly id: string;
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

  /** Copies the story to where the booking lives on. */
  async follow(tx: Tx, from: At, to: At): Promise<void> {
    await tx.rows(sql`
      insert into booking_event (centre_id, booking_id, id, at, event)
      select ${to.centreId}::uuid, ${to.id}::uuid, id, at, event
      from booking_event
      where centre_id = ${from.centreId} and booking_id = ${from.id}`);
  }
}
