import { describe, expect, it } from '@jest/globals';
import {
  endOfMonth,
  clockTime,
  dayWords,
  fullDayWords,
  isWallDate,
  laterDate,
  monthWords,
  wallDate,
  weekdayNames,
  weekdayOf,
  zoneOffset,
} from './dates.ts';
import { unbrokenAddress } from './typography.ts';

const AT = Date.parse('2026-11-24T20:30:00Z');

describe('dates on pages', () => {
  it('are those of the wall of the centre, whatever the zone of the reader', () => {
    expect(clockTime('ru', 'Asia/Tomsk', AT)).toBe('03:30');
    expect(wallDate('Asia/Tomsk', AT)).toBe('2026-11-25');
    expect(wallDate('Europe/Moscow', AT)).toBe('2026-11-24');
    expect(zoneOffset('Asia/Tomsk', AT)).toBe('UTC+7');
  });

  it('are words of the language', () => {
    expect(dayWords('ru', '2026-11-25')).toBe('среда, 25 ноября');
    expect(fullDayWords('ru', '2026-11-25')).toBe('Среда, 25 ноября 2026');
    // The comma came with a newer ICU: Node 20 and 24 differ.
    expect(fullDayWords('en', '2026-11-25')).toMatch(/^Wednesday,? 25 November 2026$/);
    expect(monthWords('ru', '2026-11-25')).toBe('Ноябрь 2026');
    expect(weekdayNames('ru', 'short')).toEqual(['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']);
  });

  it('are counted over months and leap days', () => {
    expect(laterDate('2028-02-28', 1)).toBe('2028-02-29');
    expect(laterDate('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekdayOf('2026-11-29')).toBe(7);
    expect(['2026-02-30', '2026-1-1', 'nonsense', '2026-11-24'].map(isWallDate)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('end with their month, in leap years too', () => {
    expect(['2026-11-23', '2028-02-01', '2027-02-28', '2026-12-31'].map(endOfMonth)).toEqual([
      '2026-11-30',
      '2028-02-29',
      '2027-02-28',
      '2026-12-31',
    ]);
  });

  it('and addresses do not break after their short words', () => {
    expect(unbrokenAddress('с. Чилино, ул. Кустарная, д. 1')).toBe(
      'с.\u00a0Чилино, ул.\u00a0Кустарная, д.\u00a01',
    );
  });
});
