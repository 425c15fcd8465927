import { describe, expect, it } from '@jest/globals';
import { datesFrom } from '../../common/time/local-date.ts';
import { hoursOf } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import type { DayHours, Week } from './week.ts';

const hours = (from: number, to: number, ...breaks: [number, number][]): DayHours => ({
  work: [{ from: from * 60, to: to * 60 }],
  breaks: breaks.map(([start, end]) => ({ from: start * 60, to: end * 60 })),
});
const NONE: DayHours = { work: [], breaks: [] };
const BRANCH: Week = {
  1: hours(9, 18, [13, 14]),
  2: hours(9, 18),
  3: hours(9, 18),
  4: hours(9, 20),
  5: hours(9, 18),
  6: hours(9, 13),
  7: NONE,
};
/** A village office: Tuesdays 10:00 to 14:00. */
const VILLAGE: Week = { 1: NONE, 2: hours(10, 14), 3: NONE, 4: NONE, 5: NONE, 6: NONE, 7: NONE };

const country = (date: string, kind: CalendarDay['kind'], name: string): CalendarDay => ({
  date,
  scope: 'country',
  kind,
  name,
});
/** The production calendar of 2026 and 2027 about the turn of the year and 20 February, by its acts. */
const PRODUCTION: readonly CalendarDay[] = [
  country('2026-12-31', 'day-off', 'Перенесённый выходной'),
  ...datesFrom('2027-01-01', '2027-01-06').map((date) => country(date, 'day-off', 'Новогодние каникулы')),
  country('2027-01-07', 'day-off', 'Рождество Христово'),
  country('2027-01-08', 'day-off', 'Новогодние каникулы'),
  country('2027-02-20', 'short-day', 'Сокращённый день'),
  { ...country('2027-02-20', 'working-day', 'Рабочая суббота'), asWeekday: 1 },
  country('2027-02-22', 'day-off', 'Перенесённый выходной'),
  country('2027-02-23', 'day-off', 'День защитника Отечества'),
];
const at = (
  scope: CalendarDay['scope'],
  day: Partial<CalendarDay> & Pick<CalendarDay, 'kind'>,
): CalendarDay => ({
  date: '2026-11-24',
  scope,
  name: `${day.kind} of the ${scope}`,
  ...day,
});
const TUESDAY = '2026-11-24';

describe('hoursOf', () => {
  it('is the week on a date the calendar leaves alone', () => {
    expect(hoursOf('2026-11-23', BRANCH, PRODUCTION)).toEqual({ kind: 'open', hours: BRANCH[1] });
    expect(hoursOf('2026-11-28', BRANCH, PRODUCTION)).toEqual({ kind: 'open', hours: BRANCH[6] });
    expect(hoursOf('2026-11-29', BRANCH, PRODUCTION)).toEqual({ kind: 'closed', reason: 'no-reception' });
    expect(hoursOf('2026-11-25', VILLAGE, PRODUCTION)).toEqual({ kind: 'closed', reason: 'no-reception' });
    expect(hoursOf(TUESDAY, VILLAGE, PRODUCTION)).toEqual({ kind: 'open', hours: VILLAGE[2] });
  });

  it.each<[string, string | null]>([
    ['2026-12-30', null],
    ['2026-12-31', 'Перенесённый выходной'],
    ['2027-01-01', 'Новогодние каникулы'],
    ['2027-01-02', 'Новогодние каникулы'],
    ['2027-01-03', 'Новогодние каникулы'],
    ['2027-01-04', 'Новогодние каникулы'],
    ['2027-01-05', 'Новогодние каникулы'],
    ['2027-01-06', 'Новогодние каникулы'],
    ['2027-01-07', 'Рождество Христово'],
    ['2027-01-08', 'Новогодние каникулы'],
    ['2027-01-09', null],
    ['2027-01-11', null],
  ])('over the new year: %s, %s', (date, name) => {
    const opening = hoursOf(date, BRANCH, PRODUCTION);
    if (name === null) expect(opening.kind).toBe('open');
    else expect(opening).toEqual({ kind: 'closed', reason: 'day-off', name });
  });

  it('gives Saturday 20.02.2027 the hours of the Monday it repays, less the last hour', () => {
    expect(hoursOf('2027-02-20', BRANCH, PRODUCTION)).toEqual({
      kind: 'open',
      hours: hours(9, 17, [13, 14]),
      note: { kind: 'working-day', name: 'Рабочая суббота' },
    });
    expect(hoursOf('2027-02-22', BRANCH, PRODUCTION)).toMatchObject({ kind: 'closed', reason: 'day-off' });
  });

  it('keeps Saturday’s own hours on 20.02.2027 where Monday is no reception day', () => {
    const week = { ...BRANCH, 1: NONE };
    expect(hoursOf('2027-02-20', week, PRODUCTION)).toMatchObject({ kind: 'open', hours: hours(9, 12) });
    expect(hoursOf('2027-02-20', { ...week, 1: hours(9, 10, [9, 10]) }, PRODUCTION)).toMatchObject({
      hours: hours(9, 12),
    });
    expect(hoursOf('2027-02-20', VILLAGE, PRODUCTION)).toEqual({ kind: 'closed', reason: 'no-reception' });
  });

  it('uses the date’s own weekday for a working day that names none', () => {
    const day = country('2027-02-20', 'working-day', 'Рабочая суббота');
    expect(hoursOf('2027-02-20', BRANCH, [day])).toMatchObject({ kind: 'open', hours: BRANCH[6] });
  });

  it('tells a day off on a day without reception as a day off', () => {
    expect(hoursOf('2027-02-22', VILLAGE, PRODUCTION)).toEqual({
      kind: 'closed',
      reason: 'day-off',
      name: 'Перенесённый выходной',
    });
  });

  const own = hours(10, 12);
  it.each<[string, CalendarDay[], DayHours | string]>([
    ['a region’s day off', [at('region', { kind: 'day-off' })], 'day-off of the region'],
    [
      'a centre open on the country’s day off',
      [at('country', { kind: 'day-off' }), at('centre', { kind: 'working-day', asWeekday: 4 })],
      hours(9, 20),
    ],
    [
      'a region’s day off over the country’s working day',
      [at('country', { kind: 'working-day', asWeekday: 4 }), at('region', { kind: 'day-off' })],
      'day-off of the region',
    ],
    [
      'a region’s working day over the country’s day off',
      [at('country', { kind: 'day-off' }), at('region', { kind: 'working-day', asWeekday: 4 })],
      hours(9, 20),
    ],
    [
      'a centre’s day off over the region’s own hours',
      [at('region', { kind: 'own-hours', hours: own }), at('centre', { kind: 'day-off' })],
      'day-off of the centre',
    ],
    [
      'a centre’s own hours over everything',
      [
        at('country', { kind: 'day-off' }),
        at('region', { kind: 'working-day', asWeekday: 4 }),
        at('centre', { kind: 'own-hours', hours: own }),
      ],
      own,
    ],
    [
      'own hours before a day off of the same scope',
      [at('centre', { kind: 'day-off' }), at('centre', { kind: 'own-hours', hours: own })],
      own,
    ],
    [
      'a day off before a working day of the same scope',
      [at('region', { kind: 'working-day', asWeekday: 4 }), at('region', { kind: 'day-off' })],
      'day-off of the region',
    ],
    ['own hours without work', [at('centre', { kind: 'own-hours', hours: NONE })], 'own-hours of the centre'],
    ['own hours that are missing', [at('centre', { kind: 'own-hours' })], 'own-hours of the centre'],
    ['days of other dates', [at('centre', { kind: 'day-off', date: '2026-11-25' })], hours(9, 18)],
  ])('%s, in whatever order they are listed', (_, days, expected) => {
    for (const listed of [days, days.toReversed()]) {
      const opening = hoursOf(TUESDAY, BRANCH, listed);
      if (typeof expected === 'string')
        expect(opening).toEqual({ kind: 'closed', reason: 'day-off', name: expected });
      else expect(opening).toMatchObject({ kind: 'open', hours: expected });
    }
  });

  describe('a short day', () => {
    it.each(['country', 'region', 'centre'] as const)('of the %s ends an hour earlier', (scope) => {
      expect(hoursOf(TUESDAY, BRANCH, [at(scope, { kind: 'short-day' })])).toEqual({
        kind: 'open',
        hours: hours(9, 17),
        note: { kind: 'short-day', name: `short-day of the ${scope}` },
      });
    });

    it('is shortened once, however many say so, and named by the narrowest', () => {
      const days = [at('country', { kind: 'short-day' }), at('region', { kind: 'short-day' })];
      expect(hoursOf(TUESDAY, BRANCH, days)).toMatchObject({
        hours: hours(9, 17),
        note: { name: 'short-day of the region' },
      });
    });

    it('shortens a working day of another scope', () => {
      const days = [
        at('country', { kind: 'short-day' }),
        at('centre', { kind: 'working-day', asWeekday: 4 }),
      ];
      expect(hoursOf(TUESDAY, BRANCH, days)).toMatchObject({ hours: hours(9, 19) });
    });

    it('leaves own hours and a day off as they are', () => {
      const short = at('country', { kind: 'short-day' });
      const set = hoursOf(TUESDAY, BRANCH, [short, at('centre', { kind: 'own-hours', hours: own })]);
      expect(set).toEqual({
        kind: 'open',
        hours: own,
        note: { kind: 'own-hours', name: 'own-hours of the centre' },
      });
      expect(hoursOf(TUESDAY, BRANCH, [short, at('region', { kind: 'day-off' })]).kind).toBe('closed');
    });

    it('takes the end of work, with the breaks in it', () => {
      const week = { ...BRANCH, 2: hours(9, 14, [12.5, 13.5]) };
      expect(hoursOf(TUESDAY, week, [at('country', { kind: 'short-day' })])).toMatchObject({
        hours: hours(9, 13, [12.5, 13]),
      });
    });

    it('closes a day of an hour or less, and says why', () => {
      const week = { ...BRANCH, 2: hours(10, 11) };
      const short = at('country', { kind: 'short-day' });
      const name = 'short-day of the country';
      expect(hoursOf(TUESDAY, week, [short])).toEqual({ kind: 'closed', reason: 'no-reception', name });
    });

    it('says nothing of itself on a day without reception', () => {
      const short = country('2026-11-29', 'short-day', 'Сокращённый день');
      expect(hoursOf('2026-11-29', BRANCH, [short])).toEqual({ kind: 'closed', reason: 'no-reception' });
    });
  });
});
