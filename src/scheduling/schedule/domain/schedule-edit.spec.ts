import { describe, expect, it } from '@jest/globals';
import { datesOf, lastClosedDay, nextYearly } from './schedule-edit.ts';

describe('the days an edit concerns', () => {
  const closures = [{ id: 'a', window: 1, from: '2026-11-25', to: '2026-11-27', reason: '' }];

  it('are the days named, all for a week, and what is left of a closure', () => {
    const days = (edit: Parameters<typeof datesOf>[0]) => datesOf(edit, '2026-11-23', { closures });
    const span = { from: '2026-11-24', to: '2026-11-25' };
    expect(days({ kind: 'remove-day', ...span, dayKind: 'day-off' })).toEqual(span);
    expect(days({ kind: 'remove-week', validFrom: '2026-11-24' })).toBeNull();
    expect(days({ kind: 'reopen-window', closureId: 'a', from: '2026-11-26' })).toEqual({
      ...{ from: '2026-11-26', to: '2026-11-27' },
    });
    expect(days({ kind: 'remove-yearly', month: 1, day: 7 })).toEqual({
      from: '2027-01-07',
      to: '2027-01-07',
    });
  });

  it('come round every year, on 29 February every fourth, on 30 February never', () => {
    expect(nextYearly({ month: 11, day: 23 }, '2026-11-23')).toBe('2026-11-23');
    expect(nextYearly({ month: 11, day: 22 }, '2026-11-23')).toBe('2027-11-22');
    expect(nextYearly({ month: 2, day: 29 }, '2026-11-23')).toBe('2028-02-29');
    expect(nextYearly({ month: 2, day: 30 }, '2026-11-23')).toBeNull();
  });

  it('leave a window closed until the day before it receives again', () => {
    expect(lastClosedDay({ from: '2026-11-25' }, '2026-11-26')).toBe('2026-11-25');
    expect(lastClosedDay({ from: '2026-11-25' }, '2026-11-25')).toBeNull();
  });
});
