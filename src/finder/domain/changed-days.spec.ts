import { describe, expect, it } from '@jest/globals';
import type { CalendarDay } from '../../slots/domain/calendar.ts';
import { parseWeek } from '../../slots/domain/week.ts';
import type { Week } from '../../slots/domain/week.ts';
import { changedDays } from './changed-days.ts';

const TUESDAYS = week({ 2: ['10:00', '14:00'] });

function week(hours: Readonly<Record<number, readonly [string, string]>>): Week {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => {
    const work = hours[day];
    return [String(day), { work: work ? [work] : [], breaks: [] }];
  });
  const parsed = parseWeek(Object.fromEntries(days));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.week;
}

function calendar(...days: readonly Omit<CalendarDay, 'scope'>[]): Map<string, CalendarDay[]> {
  return new Map(days.map((day) => [day.date, [{ scope: 'region', ...day }]]));
}

describe('days that differ from the week', () => {
  it('are days off on which people would have been received', () => {
    const days = calendar(
      { date: '2026-12-31', kind: 'day-off', name: 'Выходной' },
      { date: '2026-12-29', kind: 'day-off', name: 'Праздник республики' },
    );
    expect(changedDays(days, () => TUESDAYS)).toEqual([
      { date: '2026-12-29', name: 'Праздник республики', hours: [] },
    ]);
  });

  it('are short days and days with hours of their own, in order, with those hours', () => {
    const own = { work: [{ from: 600, to: 660 }], breaks: [] };
    const days = calendar(
      { date: '2026-12-31', kind: 'own-hours', name: 'Особый день', hours: own },
      { date: '2026-12-29', kind: 'short-day', name: 'Короткий день' },
    );
    expect(changedDays(days, () => TUESDAYS)).toEqual([
      { date: '2026-12-29', name: 'Короткий день', hours: [{ opens: '10:00', closes: '13:00' }] },
      { date: '2026-12-31', name: 'Особый день', hours: [{ opens: '10:00', closes: '11:00' }] },
    ]);
  });

  it('are not days of the same hours, nor days of which no hours are known', () => {
    const own = { work: [{ from: 600, to: 840 }], breaks: [] };
    const days = calendar({ date: '2026-12-29', kind: 'own-hours', name: 'Как всегда', hours: own });
    expect(changedDays(days, () => TUESDAYS)).toEqual([]);
    expect(changedDays(calendar({ date: '2026-12-29', kind: 'day-off', name: 'X' }), () => null)).toEqual([]);
  });
});
