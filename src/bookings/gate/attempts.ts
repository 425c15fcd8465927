import { Injectable } from '@nestjs/common';
import { Problem } from '../../common/errors/problem.ts';
import { Limits } from '../../common/limits/limits.ts';
import { BookingSecret } from '../booking-secret.ts';
import { holdNotFound } from '../bookings.errors.ts';
import { contactText, eachContact } from '../domain/person-key.ts';
import type { Contact } from '../domain/person-key.ts';
import type { OwnBooking } from '../own-booking.ts';
import { ReadBooking } from '../read-booking.service.ts';
import {
  BOOKINGS_PER_ADDRESS,
  BOOKINGS_PER_CONTACT,
  CHANGES_PER_ADDRESS,
  MOVES_PER_BOOKING,
  MOVES_PER_BOOKING_A_DAY,
} from './gate.ts';

export interface BookingAttempt {
  readonly holdId: string;
  readonly secret: string;
  readonly contact: Contact;
}

/**
 * Counts what the public tries, at every public door before its errand; staff have no such limits. What is
 * counted for somebody (a contact, a booking) is counted only for whoever proved a secret: otherwise anybody
 * could use up the attempts of a stranger. All throw `too-many-requests`.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly limits: Limits,
    private readonly secret: BookingSecret,
    private readonly readBooking: ReadBooking,
  ) {}

  /** Throws `hold-not-found` for a wrong secret as well. Every contact given is counted. */
  async countBooking({ holdId, secret, contact }: BookingAttempt, address: string): Promise<void> {
    await this.limits.count(BOOKINGS_PER_ADDRESS, address);
    if (!this.secret.opens(secret, holdId)) throw new Problem(holdNotFound);
    for (const each of eachContact(contact)) {
      const text = contactText(each);
      if (text !== null) await this.limits.count(BOOKINGS_PER_CONTACT, text);
    }
  }

  /** Throws `booking-not-found` for a wrong secret as well. */
  async countMove(own: OwnBooking, address: string): Promise<void> {
    await this.countChange(address);
    const { originId } = await this.readBooking.run(own);
    await this.limits.count(MOVES_PER_BOOKING, originId);
    await this.limits.count(MOVES_PER_BOOKING_A_DAY, originId);
  }

  async countChange(address: string): Promise<void> {
    await this.limits.count(CHANGES_PER_ADDRESS, address);
  }
}
