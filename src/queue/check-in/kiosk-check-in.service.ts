import { Injectable } from '@nestjs/common';
import { tooManyRequests } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Limits } from '../../common/limits/limits.ts';
import type { LimitRule } from '../../common/limits/limits.ts';
import { CheckIn } from './check-in.service.ts';
import type { CheckedIn } from './check-in.service.ts';
import type { ArrivalRefusal } from './domain/arrival.ts';
import { KioskCalls } from './kiosk-calls.ts';

/**
 * Wrong numbers a kiosk takes before it calls somebody. Ninety million references, at this pace for a whole day, are
 * not a chance worth trying; people who mistype theirs are a few in an hour.
 */
export const WRONG_NUMBERS: LimitRule = { name: 'kiosk-wrong-numbers', most: 20, windowSeconds: 300 };

/** What tells a stranger something about somebody's reference, or that it is none. */
const WRONG: ReadonlySet<ArrivalRefusal> = new Set<ArrivalRefusal>([
  'not-found',
  'wrong-centre',
  'other-day',
  'day-past',
  'cancelled',
  'served',
  'moved',
]);

export interface KioskArrival {
  readonly centreId: string;
  readonly deviceId: string;
  readonly reference: string;
}

/** Errand: somebody checks in at a kiosk by the number of the talon alone. No name is asked and none is shown. */
@Injectable()
export class KioskCheckIn {
  constructor(
    private readonly checkIn: CheckIn,
    private readonly calls: KioskCalls,
    private readonly limits: Limits,
  ) {}

  /** Throws `too-many-requests` once the kiosk has had its wrong numbers, right ones too; then staff are called. */
  async run({ centreId, deviceId, reference }: KioskArrival): Promise<CheckedIn> {
    try {
      await this.limits.check(WRONG_NUMBERS, deviceId);
      const arrived = await this.checkIn.run({ centreId, visit: { reference }, accountId: null });
      if (!arrived.ok && WRONG.has(arrived.reason)) await this.limits.count(WRONG_NUMBERS, deviceId);
      return arrived;
    } catch (error) {
      if (error instanceof Problem && error.type === tooManyRequests)
        await this.calls.call({ centreId, deviceId }, 'too-many-tries');
      throw error;
    }
  }
}
