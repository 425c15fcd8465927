import { Injectable } from '@nestjs/common';
import type { Db } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Limits } from '../../common/limits/limits.ts';
import type { LimitRule } from '../../common/limits/limits.ts';
import { challengeRequired } from '../bookings.errors.ts';
import { Challenges, ChallengeSwitch } from './challenges.ts';

/** Families, offices and villages share an address, so these are wide; the challenge is what costs. */
export const HOLDS_PER_ADDRESS: LimitRule = { name: 'holds-per-address', most: 60, windowSeconds: 600 };
/** One visitor tries a few times of one office, and a household or a library some more; nobody needs all of a village office. */
export const HOLDS_PER_ADDRESS_AND_CENTRE: LimitRule = {
  name: 'holds-per-address-and-centre',
  most: 8,
  windowSeconds: 300,
};
/** Without JavaScript there is no challenge, so much less is allowed. */
export const HOLDS_WITHOUT_CHALLENGE: LimitRule = {
  name: 'holds-without-challenge',
  most: 8,
  windowSeconds: 3600,
};
export const BOOKINGS_PER_ADDRESS: LimitRule = {
  name: 'bookings-per-address',
  most: 60,
  windowSeconds: 3600,
};
export const BOOKINGS_PER_CONTACT: LimitRule = {
  name: 'bookings-per-contact',
  most: 10,
  windowSeconds: 3600,
};
export const CHALLENGES_PER_ADDRESS: LimitRule = {
  name: 'challenges-per-address',
  most: 120,
  windowSeconds: 600,
};
/** Finding a booking takes eight digits and a name: thirty guesses an hour find nobody. */
export const GUESSES_PER_ADDRESS: LimitRule = { name: 'guesses-per-address', most: 30, windowSeconds: 3600 };
/** Tight for one guesser; loose for all together, or anybody could lock the owner out. */
export const GUESSES_PER_REFERENCE_AND_ADDRESS: LimitRule = {
  name: 'guesses-per-reference-and-address',
  most: 10,
  windowSeconds: 3600,
};
export const GUESSES_PER_REFERENCE: LimitRule = {
  name: 'guesses-per-reference',
  most: 50,
  windowSeconds: 3600,
};
/** Each move leaves a place that the public gets only minutes later, so one booking may not wander through all. */
export const MOVES_PER_BOOKING: LimitRule = { name: 'moves-per-booking', most: 4, windowSeconds: 3600 };
export const MOVES_PER_BOOKING_A_DAY: LimitRule = {
  name: 'moves-per-booking-a-day',
  most: 8,
  windowSeconds: 86_400,
};
/** Rendered on the processor that answers everybody. */
export const PDFS_PER_ADDRESS: LimitRule = { name: 'pdfs-per-address', most: 20, windowSeconds: 300 };
export const CHANGES_PER_ADDRESS: LimitRule = { name: 'changes-per-address', most: 60, windowSeconds: 600 };

export interface HoldRequest {
  readonly address: string;
  readonly centreId: string;
  readonly altcha?: string | undefined;
  /** The API always asks for a challenge; a page may come from a browser that cannot solve one. */
  readonly door: 'api' | 'page';
}

/** Lets people through to the places and makes robots pay. */
@Injectable()
export class Gate {
  constructor(
    private readonly limits: Limits,
    private readonly challenges: Challenges,
    private readonly challengeSwitch: ChallengeSwitch,
  ) {}

  /** Counts the attempt. Throws `too-many-requests`. */
  async count({ address, centreId }: HoldRequest): Promise<void> {
    await this.limits.count(HOLDS_PER_ADDRESS, address);
    await this.limits.count(HOLDS_PER_ADDRESS_AND_CENTRE, address, centreId);
  }

  /**
   * Checks the challenge and marks its solution used, in the unit of work that uses it. Throws
   * `challenge-required` at the API, and `too-many-requests` at a page whose visitor solved none.
   */
  async check(db: Db, { address, altcha, door }: HoldRequest): Promise<void> {
    if (!this.challengeSwitch.on) return;
    const isGood =
      !!altcha && (await this.challenges.isSolved(altcha)) && (await this.challenges.spend(db, altcha));
    if (isGood) return;
    if (door === 'api') throw new Problem(challengeRequired);
    await this.limits.count(HOLDS_WITHOUT_CHALLENGE, address);
  }
}
