import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localOf, parseInstant } from '../../common/time/wall-clock.ts';
import type { BookingFacts } from './booking-story.ts';
import { daySums, hourSums } from './day-sums.ts';
import { sumVisits } from './visit-sums.ts';
import type { VisitSum } from './visit-sums.ts';

const ZONE = 'Asia/Tomsk';
const DAY = '2026-11-24';
const at = (text: string): number => parseInstant(text) ?? Number.NaN;
const NINE = at(`${DAY}T09:00:00+07:00`);
const HOUR = 3_600_000;

const total = (sums: readonly VisitSum[], key: Exclude<keyof VisitSum, 'service' | 'leadHours'>): number =>
  sums.reduce((sum, row) => sum + row[key], 0);

const LIVES = [
  ['open', 'booked', []],
  ['came', 'served', ['arrive', 'call', 'start', 'serve']],
  ['absent', 'missed', ['miss']],
  ['missedCall', 'missed', ['arrive', 'call', 'miss']],
  ['cancelledByApplicant', 'cancelled-by-applicant', ['cancel-by-applicant']],
  ['cancelledByCentre', 'cancelled-by-centre', ['cancel-by-centre']],
] as const;

/** A booking with its times, first to last, and how the last of them ended. */
interface Life {
  readonly hours: readonly number[];
  readonly life: (typeof LIVES)[number];
  readonly source: 'site' | 'api' | 'desk' | 'hotline';
  readonly service: 'account-recovery' | 'account-confirmation';
  readonly reserve: boolean;
  readonly ahead: number;
}

const lives: fc.Arbitrary<Life> = fc.record({
  hours: fc.array(fc.integer({ min: -30, max: 40 }), { minLength: 1, maxLength: 4 }),
  life: fc.constantFrom(...LIVES),
  source: fc.constantFrom('site', 'api', 'desk', 'hotline'),
  service: fc.constantFrom('account-recovery', 'account-confirmation'),
  reserve: fc.boolean(),
  ahead: fc.integer({ min: 0, max: 14 * 24 }),
});

function factsOf({ hours, life: [, status, events], source, service, reserve, ahead }: Life): BookingFacts {
  const times = hours.map((hour) => NINE + hour * HOUR);
  const booked = (times[0] as number) - ahead * HOUR;
  const plain = { leftAt: null, leftReserve: false, movedBy: null, copied: false };
  return {
    ...{ isFirst: true, service, source, status, inReserve: reserve, startsAt: times.at(-1) as number },
    events: [
      { ...plain, at: booked, event: 'book' },
      ...times
        .slice(0, -1)
        .map((leftAt) => ({ ...plain, at: booked, event: 'move', leftAt, movedBy: 'public' })),
      ...events.map((event) => ({ ...plain, at: booked, event })),
    ],
  };
}

describe('the sums of bookings', () => {
  it('are of the day at the centre, by the hour of their time', () => {
    const life = {
      life: LIVES[1],
      source: 'desk',
      service: 'account-recovery',
      reserve: true,
      ahead: 26,
    } as const;
    const sums = sumVisits([factsOf({ ...life, hours: [0] }), factsOf({ ...life, hours: [24] })], DAY, ZONE);
    expect(sums).toEqual([
      {
        ...{ hour: 9, service: 'account-recovery', booked: 1, bySite: 0, byHotline: 0, byDesk: 1 },
        ...{ movedIn: 0, movedOut: 0, movedByStaff: 0, cancelledByApplicant: 0, cancelledByCentre: 0 },
        ...{ absent: 0, missedCall: 0, came: 1, open: 0, reserveUsed: 1, leadHours: [26] },
      },
    ]);
  });

  it('are what an obvious recount says, and every booking ends in one way', () => {
    fc.assert(
      fc.property(fc.array(lives, { maxLength: 40 }), (people) => {
        const sums = sumVisits(people.map(factsOf), DAY, ZONE);
        const isToday = (hour: number): boolean => localOf(NINE + hour * HOUR, ZONE).date === DAY;
        const first = people.filter(({ hours }) => isToday(hours[0] as number));
        expect(total(sums, 'booked')).toBe(first.length);
        for (const [counter, sources] of [
          ['bySite', ['site', 'api']],
          ['byHotline', ['hotline']],
          ['byDesk', ['desk']],
        ] as const)
          expect(total(sums, counter)).toBe(
            first.filter(({ source }) => sources.some((one) => one === source)).length,
          );
        expect(total(sums, 'movedIn')).toBe(
          people.flatMap(({ hours }) => hours.slice(1).filter(isToday)).length,
        );
        expect(total(sums, 'movedOut')).toBe(
          people.flatMap(({ hours }) => hours.slice(0, -1).filter(isToday)).length,
        );
        for (const [counter] of LIVES)
          expect(total(sums, counter)).toBe(
            people.filter(({ hours, life }) => isToday(hours.at(-1) as number) && life[0] === counter).length,
          );
        const ended = LIVES.reduce((sum, [counter]) => sum + total(sums, counter), total(sums, 'movedOut'));
        expect(total(sums, 'booked') + total(sums, 'movedIn')).toBe(ended);
        expect(sums.flatMap(({ leadHours }) => leadHours).sort()).toEqual(
          first.map(({ ahead }) => ahead).sort(),
        );
      }),
    );
  });

  it('lose nothing when they are put together by day and by hour', () => {
    fc.assert(
      fc.property(fc.array(lives, { maxLength: 40 }), (people) => {
        const visits = sumVisits(people.map(factsOf), DAY, ZONE);
        const days = daySums(visits, []);
        expect(days.reduce((sum, day) => sum + day.booked + day.movedIn, 0)).toBe(
          total(visits, 'booked') + total(visits, 'movedIn'),
        );
        expect(hourSums(visits, []).reduce((sum, { booked }) => sum + booked, 0)).toBe(
          total(visits, 'booked') + total(visits, 'movedIn'),
        );
      }),
    );
  });
});
