import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intersect, normalise } from '../../common/time/interval.ts';
import type { Interval } from '../../common/time/interval.ts';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { DayHours } from '../../slots/domain/week.ts';
import { readDayHours, readHours } from './read-hours.ts';
import type { SaidDays } from './hours-reading.ts';
import { writeDayHours, writeHours } from './write-hours.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, length]): Interval => ({ from, to: Math.min(1440, from + length) }));
const times = (maxLength: number): fc.Arbitrary<readonly Interval[]> =>
  fc.array(interval, { maxLength }).map(normalise);
const dayHours = fc
  .tuple(times(3), times(3))
  .map(([work, breaks]): DayHours => ({ work, breaks: intersect(work, breaks) }));
const week = fc
  .array(fc.option(dayHours, { nil: undefined }), { minLength: 7, maxLength: 7 })
  .map((days) =>
    Object.fromEntries(WEEKDAYS.flatMap((day, index) => (days[index] ? [[day, days[index]]] : []))),
  ) as fc.Arbitrary<SaidDays>;

const WORDS = [
  ...[
    'пн',
    'вторник',
    'ср.',
    'чт',
    'пятницу',
    'сб',
    'вс',
    'будни',
    'ежедневно',
    'остальные',
    'выходной',
    'не приёмные дни',
  ],
  ...[
    'обед',
    'перерыв',
    'без перерыва',
    'до',
    'с',
    'по',
    'и',
    '-',
    ',',
    ';',
    ':',
    '\n',
    '(',
    ')',
    '9',
    '18:00',
    '9-00',
  ],
  ...['00:00-00:00', '13.00', '25:99', 'круглосуточно', 'по записи', 'каб.', '⁰⁰', '\u0000', '\uD800'],
] as const;
const likeHours = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 25 })
  .chain((words) => fc.constantFrom('', ' ').map((gap) => words.join(gap)));

describe('reading hours', () => {
  it('gives back every week that was written', () => {
    fc.assert(
      fc.property(week, (days) => {
        const reading = readHours(writeHours(days));
        expect(reading.ok && reading.days).toEqual(days);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back every day that was written', () => {
    fc.assert(
      fc.property(dayHours, (hours) => {
        expect(readDayHours(writeDayHours(hours))).toEqual({ ok: true, hours });
      }),
    );
  });

  it('never throws, and what it read it writes so that it reads the same again', () => {
    fc.assert(
      fc.property(fc.oneof(likeHours, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const reading = readHours(text);
        if (!reading.ok) return;
        const again = readHours(writeHours(reading.days));
        expect(again.ok && again.days).toEqual(reading.days);
        for (const day of Object.values(reading.days)) expect(day.work).toEqual(normalise(day.work));
      }),
      { numRuns: 3000 },
    );
  });
});
