import { Injectable } from '@nestjs/common';
import type { Db } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Limits } from '../../common/limits/limits.ts';
import type { LimitRule } from '../../common/limits/limits.ts';
import { challengeRequired } from '../bookings.errors.ts';
import { Challenges, ChallengeSwitch } from './challenges.ts';

/** Families, offices and villages share an address, so these are wide; the challenge is what costs. */
export const HOLDS_PER_ADDRESS: LimitRule = { name: 'holds-per-address', most: 60, windowSeconds: 600 };
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
export const GUESSES_PER_REFERENCE: LimitRule = {
  name: 'guesses-per-reference',
  most: 10,
  windowSeconds: 3600,
};
export const CHANGES_PER_ADDRESS: LimitRule = { name: 'changes-per-address', most: 60, windowSeconds: 600 };

export interface HoldRequest {
  readonly address: string;
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
  async count({ address }: HoldRequest): Promise<void> {
    await this.limits.count(HOLDS_PER_ADDRESS, address);
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
