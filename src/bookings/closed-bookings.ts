import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { Centres } from '../centres/centres.service.ts';
import type { Tx } from '../common/database/tx.ts';
import { Outbox } from '../notifications/outbox.ts';
import { giveBackPlace } from '../slots/place.sql.ts';
import type { BookingEvent } from './domain/booking-status.ts';
import { publicAgainAt } from './domain/release.ts';
import { BookingEnds } from './booking-ends.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { StoryRepository } from './story.repository.ts';

const RANDOM_STEPS = 2 ** 32;

interface Closing {
  readonly event: BookingEvent;
  /** The message to send, if somebody has to hear of it. */
  readonly message: 'cancelled' | null;
  readonly now: number;
}

/** What every end of an active booking has in common: place, claims, story, message. */
@Injectable()
export class ClosedBookings {
  constructor(
    private readonly centres: Centres,
    private readonly claims: ClaimsRepository,
    private readonly story: StoryRepository,
    private readonly outbox: Outbox,
    private readonly ends: BookingEnds,
  ) {}

  /** The booking's row must be locked and its status already written. Answers when the public may have the place. */
  async settle(
    tx: Tx,
    booking: { readonly centreId: string; readonly id: string; readonly startsAt: number },
    { event, message, now }: Closing,
  ): Promise<Date> {
    const at = new Date(now);
    const again = await this.coolPlace(tx, booking, now);
    await this.claims.release(tx, booking);
    await this.story.add(tx, booking, event, at);
    await this.ends.tell(tx, booking, event, at);
    if (message) {
      await this.outbox.add(tx, {
        centreId: booking.centreId,
        bookingId: booking.id,
        kind: message,
        dueAt: at,
      });
    }
    return again;
  }

  /** Gives the place back: to staff at once, to the public after the delay of the centre's settings, at the instant answered. */
  async coolPlace(
    tx: Tx,
    place: { readonly centreId: string; readonly startsAt: number },
    now: number,
  ): Promise<Date> {
    const { settings } = await this.centres.get(tx, place.centreId);
    const again = new Date(
      publicAgainAt(now, randomInt(RANDOM_STEPS) / RANDOM_STEPS, {
        minMinutes: settings.releaseMinMinutes,
        maxMinutes: settings.releaseMaxMinutes,
      }),
    );
    await tx.rows(
      giveBackPlace({
        centreId: place.centreId,
        startsAt: new Date(place.startsAt),
        now: new Date(now),
        publicAgainAt: again,
      }),
    );
    return again;
  }
}
