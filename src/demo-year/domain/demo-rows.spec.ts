import { describe, expect, it } from '@jest/globals';
import type { DemoBooking } from './demo-bookings.ts';
import type { DemoVisit } from './demo-hall.ts';
import { demoRows } from './demo-rows.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const BOOKING: DemoBooking = {
  ...{ startsAt: 5 * DAY, endsAt: 5 * DAY + 15 * MINUTE, service: 'account-recovery', source: 'site' },
  ...{ inReserve: false, bookedAt: DAY, movedFrom: null, fate: 'comes' },
};
const VISIT: DemoVisit = {
  ...{ booking: BOOKING, arrivedAt: 5 * DAY - MINUTE, isLate: false, window: 1, calledAt: 5 * DAY + MINUTE },
  ...{ startedAt: 5 * DAY + 2 * MINUTE, endedAt: 5 * DAY + 14 * MINUTE, outcome: 'recovered' },
};
const story = (booking: DemoBooking, visit?: DemoVisit): string => {
  const [row] = demoRows([booking], visit ? [{ ...visit, booking }] : []);
  return [row?.status, ...(row?.events.map(({ event }) => event) ?? [])].join(' ');
};

describe('what is written down of a made-up booking', () => {
  it.each([
    ['served book arrive call start serve', BOOKING, VISIT],
    ['missed book arrive call miss', BOOKING, { ...VISIT, startedAt: null, outcome: null }],
    ['missed book miss', { ...BOOKING, fate: 'absent' }, undefined],
    [
      'cancelled-by-applicant book cancel-by-applicant',
      { ...BOOKING, fate: 'cancelled-by-applicant' },
      undefined,
    ],
    ['cancelled-by-centre book cancel-by-centre', { ...BOOKING, fate: 'cancelled-by-centre' }, undefined],
    ['served book move arrive call start serve', { ...BOOKING, movedFrom: 5 * DAY - 60 * MINUTE }, VISIT],
  ] as const)('is %s', (told, booking, visit) => {
    expect(story(booking, visit)).toBe(told);
  });

  it('is told in the order in which it happened', () => {
    const rows = demoRows(
      [{ ...BOOKING, fate: 'absent' }, { ...BOOKING, fate: 'cancelled-by-centre' }, BOOKING],
      [VISIT],
    );
    for (const { events } of rows)
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b));
    expect(rows.map(({ arrivedAt }) => arrivedAt !== null)).toEqual([false, false, true]);
  });
});
