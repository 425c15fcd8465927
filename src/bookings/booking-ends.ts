import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/database/tx.ts';
import type { BookingEvent } from './domain/booking-status.ts';

interface At {
  readonly centreId: string;
  readonly id: string;
}

/** Hears, inside the transaction, that a booking has left the place it had. It may lock nothing a slot waits for. */
export type BookingEndListener = (tx: Tx, booking: At, event: BookingEvent, at: Date) => Promise<void>;

/** Who has to know at once that a booking has moved or ended. Rooms above register when they start. */
@Injectable()
export class BookingEnds {
  readonly #listeners: BookingEndListener[] = [];

  register(listener: BookingEndListener): void {
    this.#listeners.push(listener);
  }

  /** The booking's row must be locked. `booking` is where it was. */
  async tell(tx: Tx, booking: At, event: BookingEvent, at: Date): Promise<void> {
    for (const listener of this.#listeners) await listener(tx, booking, event, at);
  }
}
