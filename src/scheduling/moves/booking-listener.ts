import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { BookingEnds } from '../../bookings/booking-ends.ts';
import type { MoveEvent } from './domain/move-state.ts';
import { MoveRowsRepository } from './move-rows.repository.ts';

/** How the trail of a run names a change that came through the booking itself, by its owner or by staff. */
export const BY_BOOKING = 'booking';

const EVENTS: Readonly<Record<string, MoveEvent>> = {
  move: 'choose-another',
  'cancel-by-applicant': 'cancel',
  'cancel-by-centre': 'cancel',
  miss: 'receive',
  serve: 'receive',
};

/** A booking that is moved or cancelled leaves its run at once, in the same transaction, and frees what was kept for it. */
@Injectable()
export class BookingListener implements OnModuleInit {
  constructor(
    private readonly ends: BookingEnds,
    private readonly rows: MoveRowsRepository,
  ) {}

  onModuleInit(): void {
    this.ends.register(async (tx, { centreId, id }, event, at) => {
      const move = await this.rows.ofBooking(tx, centreId, id);
      if (move) await this.rows.settle(tx, move, EVENTS[event] ?? 'cancel', BY_BOOKING, at);
    });
  }
}
