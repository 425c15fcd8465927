import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseInstant } from '../../common/time/wall-clock.ts';
import type { HallEvent } from './hall-story.ts';
import { sumHall } from './hall-sums.ts';
import type { HallSum } from './hall-sums.ts';

const ZONE = 'Asia/Tomsk';
const DAY = '2026-11-24';
const at = (time: string): number => parseInstant(`${DAY}T${time}+07:00`) ?? Number.NaN;

type Told = readonly [event: string, time: string, window?: number, outcome?: string];

function ticket(id: string, bookedFor: string, ...told: readonly Told[]): HallEvent[] {
  return told.map(([event, time, window = null, outcome = null], index) => ({
    ...{
      ticketId: id,
      step: index + 1,
      at: at(time),
      event,
      bookedFor: at(bookedFor),
      isLate: id.startsWith('late'),
    },
    ...{ service: 'account-recovery', window, outcome },
  }));
}

const sum = (sums: readonly HallSum[], key: 'arrived' | 'late' | 'called' | 'served' | 'missed'): number =>
  sums.reduce((total, row) => total + row[key], 0);

describe('the sums of a day', () => {
  it('count each event in its hour, at its window', () => {
    const sums = sumHall(
      ticket(
        'a',
        '09:00:00',
        ['arrive', '08:50:00'],
        ['call', '09:04:00', 2],
        ['start', '09:05:00', 2],
        ['serve', '09:15:30', 2, 'recovered'],
      ),
      DAY,
      ZONE,
    );
    expect(sums.map(({ hour, window, arrived, served }) => [hour, window, arrived, served])).toEqual([
      [8, 0, 1, 0],
      [9, 2, 0, 1],
    ]);
    expect(sums[1]).toMatchObject({ called: 1, waitSeconds: [240], serviceSeconds: [630] });
  });

  it.each([
    ['before the booked time nobody waits yet', '08:40:00', '08:55:00', 0],
    ['from the booked time for whoever is early', '08:40:00', '09:10:00', 600],
    ['from coming for whoever is late', '09:20:00', '09:25:00', 300],
  ])('measure the wait %s', (_, came, called, seconds) => {
    const sums = sumHall(ticket('a', '09:00:00', ['arrive', came], ['call', called, 1]), DAY, ZONE);
    expect(sums.flatMap(({ waitSeconds }) => waitSeconds)).toEqual([seconds]);
  });

  it('count late comers and keep their waits apart', () => {
    const told: readonly Told[] = [
      ['arrive', '09:20:00'],
      ['call', '09:40:00', 1],
    ];
    const sums = sumHall(
      [...ticket('late', '09:00:00', ...told), ...ticket('b', '09:20:00', ...told)],
      DAY,
      ZONE,
    );
    expect([sum(sums, 'arrived'), sum(sums, 'late')]).toEqual([2, 1]);
    expect(sums.flatMap(({ waitSeconds }) => waitSeconds)).toEqual([1200]);
    expect(sums.flatMap(({ lateWaitSeconds }) => lateWaitSeconds)).toEqual([1200]);
  });

  it('measure a second wait after being handed over, and none between calls', () => {
    const sums = sumHall(
      ticket(
        'a',
        '09:00:00',
        ['arrive', '09:00:00'],
        ['call', '09:01:00', 1],
        ['recall', '09:02:00', 1],
        ['start', '09:03:00', 1],
        ['hand-over', '09:10:00', 1],
        ['call', '09:12:00', 2],
      ),
      DAY,
      ZONE,
    );
    expect(sums.flatMap(({ waitSeconds }) => waitSeconds)).toEqual([60, 120]);
  });

  it('count whoever came in twice once, and whoever was checked in by mistake never', () => {
    const twice = ticket('a', '09:00:00', ['arrive', '08:50:00'], ['arrive-again', '08:55:00']);
    const slip = ticket('b', '09:00:00', ['arrive', '08:50:00'], ['take-back', '08:51:00']);
    expect(sum(sumHall([...twice, ...slip], DAY, ZONE), 'arrived')).toBe(1);
  });

  it('tell who was sent away with nothing', () => {
    const visit = (outcome: string): HallEvent[] =>
      ticket(outcome, '09:00:00', ['arrive', '09:00:00'], ['serve', '09:09:00', 1, outcome]);
    const [, served] = sumHall([...visit('refused'), ...visit('referred'), ...visit('recovered')], DAY, ZONE);
    expect(served).toMatchObject({ served: 3, refused: 1, referred: 1 });
  });

  it('are the same however the events of many tickets are mixed, and lose none', () => {
    const lives = fc.array(
      fc.record({
        came: fc.integer({ min: 0, max: 500 }),
        served: fc.boolean(),
        slipped: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lives, fc.infiniteStream(fc.nat()), (people, shuffle) => {
        const events = people.flatMap(({ came, served, slipped }, index) => {
          const minute = (offset: number): string => {
            const total = 540 + ((came + offset) % 420);
            return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}:00`;
          };
          const slip: readonly Told[] = slipped
            ? [
                ['miss', minute(2), 1],
                ['undo-miss', minute(2), 1],
              ]
            : [];
          const end: Told = served ? ['serve', minute(9), 1, 'recovered'] : ['miss', minute(9), 1];
          return ticket(
            String(index),
            '09:00:00',
            ['arrive', minute(0)],
            ['call', minute(1), 1],
            ...slip,
            end,
          );
        });
        const mixed = events
          .map((event) => ({ event, order: shuffle.next().value as number }))
          .sort((a, b) => a.order - b.order)
          .map(({ event }) => event);
        const sums = sumHall(mixed, DAY, ZONE);
        expect(sum(sums, 'arrived')).toBe(people.length);
        expect(sum(sums, 'served') + sum(sums, 'missed')).toBe(people.length);
        expect(sum(sums, 'served')).toBe(people.filter(({ served }) => served).length);
      }),
    );
  });
});
