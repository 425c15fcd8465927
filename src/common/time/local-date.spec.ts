import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dateOfEpochDay,
  datesFrom,
  daysBetween,
  epochDayOf,
  isLocalDate,
  weekdayOf,
} from './local-date.ts';

const DAY_MS = 86_400_000;

const anyDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isLocalDate', () => {
  it.each(['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31'])(
    'takes %s',
    (text) => expect(isLocalDate(text)).toBe(true),
  );

  it.each([
    '1899-12-31',
    '2200-01-01',
    '2026-02-29',
    '2100-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-12-32',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00',
    '٢٠٢٦-01-01',
    '',
  ])('refuses %j', (text) => expect(isLocalDate(text)).toBe(false));
});

describe('counting days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-03-27', 2, '2027-03-29'],
    ['2026-11-24', 0, '2026-11-24'],
    ['1969-12-31', 1, '1970-01-01'],
    ['2199-12-30', 1, '2199-12-31'],
    ['1900-01-02', -1, '1900-01-01'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it('throws for what is not a date and for results outside its years', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-02-28', 'tomorrow')).toThrow(RangeError);
    expect(() => weekdayOf('')).toThrow(RangeError);
    expect(() => addDays('2199-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1900-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', Number.NaN)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });

  it('adds what it counts between any two dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b)).toBe(0 - daysBetween(b, a));
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe('days since 1970', () => {
  it('are those of the calendar of the language, every one of three centuries', () => {
    const first = Date.UTC(1900, 0, 1) / DAY_MS;
    const wrong = Array.from({ length: 109_573 }, (_, index) => first + index).filter((day) => {
      const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
      return dateOfEpochDay(day) !== date || epochDayOf(date) !== day;
    });
    expect(wrong).toEqual([]);
    expect(dateOfEpochDay(first + 109_572)).toBe('2199-12-31');
  });
});

describe('weekdayOf', () => {
  it.each([
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2027-02-20', 6],
    ['2027-02-22', 1],
    ['2026-11-29', 7],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['1900-01-01', 1],
  ])('%s is day %i', (date, weekday) => expect(weekdayOf(date)).toBe(weekday));

  it('agrees with the calendar of the language on every date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekdayOf(date) % 7).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe('datesFrom', () => {
  it('lists both ends', () => {
    expect(datesFrom('2026-12-30', '2027-01-02')).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(datesFrom('2026-12-30', '2026-12-30')).toEqual(['2026-12-30']);
  });

  it('lists nothing backwards', () => {
    expect(datesFrom('2026-12-30', '2026-12-29')).toEqual([]);
    expect(datesFrom('2026-12-30', '2026-12-01')).toEqual([]);
  });
});
