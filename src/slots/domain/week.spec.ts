import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise, subtract } from '../../common/time/interval.ts';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import { neverOpens, parseDayHours, parseWeek, receptionOf, writeDayHours, writeWeek } from './week.ts';
import type { DayHours, Week } from './week.ts';

const CLOSED = { work: [], breaks: [] };
const weekOf = (monday: unknown): Record<string, unknown> =>
  Object.fromEntries(WEEKDAYS.map((weekday) => [String(weekday), weekday === 1 ? monday : CLOSED]));

const interval = fc
  .tuple(fc.nat(1440), fc.nat(1440))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
/** Hours in the normal form that parsing gives: breaks are cut to what lies inside one stretch of work. */
const anyHours: fc.Arbitrary<DayHours> = fc
  .tuple(fc.array(interval, { maxLength: 3 }), fc.array(interval, { maxLength: 3 }))
  .map(([rawWork, rawBreaks]) => {
    const work = normalise(rawWork);
    const breaks = normalise(rawBreaks).filter((pause) => subtract([pause], work).length === 0);
    return { work, breaks };
  });
const anyWeek: fc.Arbitrary<Week> = fc
  .record({ 1: anyHours, 2: anyHours, 3: anyHours, 4: anyHours, 5: anyHours, 6: anyHours, 7: anyHours })
  .map((week) => week);

describe('parseWeek', () => {
  it('reads the stored form, in order and with touching stretches joined', () => {
    const monday = {
      work: [
        ['14:00', '18:00'],
        ['09:00', '14:00'],
        ['20:00', '24:00'],
      ],
      breaks: [['13:00', '14:00']],
    };
    expect(parseWeek(weekOf(monday))).toEqual({
      ok: true,
      week: {
        ...Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, CLOSED])),
        1: {
          work: [
            { from: 540, to: 1080 },
            { from: 1200, to: 1440 },
          ],
          breaks: [{ from: 780, to: 840 }],
        },
      },
    });
  });

  it('reads back any week it writes, through JSON', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const json = writeWeek(week);
        const stored: unknown = JSON.parse(JSON.stringify(json));
        expect(parseWeek(stored)).toEqual({ ok: true, week });
        expect(stored).toEqual(json);
      }),
    );
  });

  it.each<[string, unknown, string]>([
    ['null', null, ''],
    ['an array', [], ''],
    ['text', '{}', ''],
    ['a week of nothing', {}, '/1'],
    ['a missing day', { ...weekOf(CLOSED), 4: undefined }, '/4'],
    ['a day that is null', { ...weekOf(CLOSED), 7: null }, '/7'],
    ['an eighth day', { ...weekOf(CLOSED), 8: CLOSED }, '/8'],
    ['a day by name', { ...weekOf(CLOSED), 'mon/day~': CLOSED }, '/mon~1day~0'],
    ['a day with a leading zero', { ...weekOf(CLOSED), '01': CLOSED }, '/01'],
    ['days only inherited', Object.create(weekOf(CLOSED)), '/1'],
    ['an array for a day', weekOf([]), '/1'],
    ['no work', weekOf({ breaks: [] }), '/1/work'],
    ['no breaks', weekOf({ work: [] }), '/1/breaks'],
    ['an unknown member', weekOf({ work: [], breaks: [], note: '' }), '/1/note'],
    ['work that is no list', weekOf({ work: '09:00-18:00', breaks: [] }), '/1/work'],
    ['an interval that is no pair', weekOf({ work: [['09:00', '13:00', '18:00']], breaks: [] }), '/1/work/0'],
    ['half an interval', weekOf({ work: [['09:00']], breaks: [] }), '/1/work/0'],
    ['minutes as a number', weekOf({ work: [[540, 1080]], breaks: [] }), '/1/work/0'],
    ['an hour that is none', weekOf({ work: [['09:00', '24:01']], breaks: [] }), '/1/work/0'],
    ['an unpadded hour', weekOf({ work: [['9:00', '18:00']], breaks: [] }), '/1/work/0'],
    ['a broken break', weekOf({ work: [['09:00', '18:00']], breaks: [null] }), '/1/breaks/0'],
  ])('refuses %s as malformed', (_, json, pointer) => {
    expect(parseWeek(json)).toEqual({ ok: false, reason: 'malformed', pointer });
  });

  const day = [['09:00', '18:00']];
  it.each<[string, unknown, string, string]>([
    [
      'closed days written as midnight',
      { work: [['00:00', '00:00']], breaks: [] },
      'empty-interval',
      '/1/work/0',
    ],
    ['work backwards', { work: [['18:00', '09:00']], breaks: [] }, 'empty-interval', '/1/work/0'],
    ['an empty break', { work: day, breaks: [['13:00', '13:00']] }, 'empty-interval', '/1/breaks/0'],
    ['work over work', { work: [...day, ['17:59', '20:00']], breaks: [] }, 'overlap', '/1/work/1'],
    ['work inside work', { work: [...day, ['10:00', '11:00']], breaks: [] }, 'overlap', '/1/work/1'],
    ['the same work twice', { work: [...day, ...day], breaks: [] }, 'overlap', '/1/work/1'],
    [
      'break over break',
      {
        work: day,
        breaks: [
          ['13:00', '14:00'],
          ['12:30', '13:01'],
        ],
      },
      'overlap',
      '/1/breaks/1',
    ],
    [
      'a break before work',
      { work: day, breaks: [['08:59', '10:00']] },
      'break-outside-hours',
      '/1/breaks/0',
    ],
    [
      'a break after work',
      {
        work: day,
        breaks: [
          ['10:00', '11:00'],
          ['17:00', '18:01'],
        ],
      },
      'break-outside-hours',
      '/1/breaks/1',
    ],
    [
      'a break without work',
      { work: [], breaks: [['13:00', '14:00']] },
      'break-outside-hours',
      '/1/breaks/0',
    ],
    [
      'a break across a gap',
      {
        work: [
          ['09:00', '12:00'],
          ['13:00', '18:00'],
        ],
        breaks: [['11:00', '14:00']],
      },
      'break-outside-hours',
      '/1/breaks/0',
    ],
  ])('refuses %s', (_, monday, reason, pointer) => {
    expect(parseWeek(weekOf(monday))).toEqual({ ok: false, reason, pointer });
  });

  it.each<[string, DayHours]>([
    [
      'breaks at both ends of work',
      {
        work: [{ from: 540, to: 1080 }],
        breaks: [
          { from: 540, to: 600 },
          { from: 1020, to: 1080 },
        ],
      },
    ],
    ['a day and night', { work: [{ from: 0, to: 1440 }], breaks: [] }],
  ])('takes %s', (_, hours) => expect(parseDayHours(writeDayHours(hours))).toEqual({ ok: true, hours }));

  it('takes a break across two stretches of work that touch', () => {
    const json = {
      work: [
        ['09:00', '13:00'],
        ['13:00', '18:00'],
      ],
      breaks: [['12:30', '13:30']],
    };
    expect(parseDayHours(json).ok).toBe(true);
  });

  it('points into the document the hours stand in', () => {
    expect(parseDayHours({ work: 1, breaks: [] }, '/hours')).toMatchObject({ pointer: '/hours/work' });
    expect(parseDayHours(null)).toMatchObject({ pointer: '' });
  });
});

describe('receptionOf', () => {
  it('is the work without the breaks', () => {
    const hours = { work: [{ from: 540, to: 1080 }], breaks: [{ from: 780, to: 840 }] };
    expect(receptionOf(hours)).toEqual([
      { from: 540, to: 780 },
      { from: 840, to: 1080 },
    ]);
  });
});

describe('neverOpens', () => {
  const all = (hours: DayHours): Week => ({
    1: hours,
    2: hours,
    3: hours,
    4: hours,
    5: hours,
    6: hours,
    7: hours,
  });
  const open: DayHours = { work: [{ from: 600, to: 840 }], breaks: [] };

  it('tells a week without a reception day', () => {
    expect(neverOpens(all(CLOSED))).toBe(true);
    expect(neverOpens(all({ work: open.work, breaks: open.work }))).toBe(true);
  });

  it.each(WEEKDAYS)('is false when day %i alone receives', (weekday) => {
    expect(neverOpens({ ...all(CLOSED), [weekday]: open })).toBe(false);
  });
});
