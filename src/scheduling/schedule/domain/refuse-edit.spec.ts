import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../common/time/local-date.ts';
import { refuseEdit } from './refuse-edit.ts';
import type { DayContent, DayKind, OwnDay, OwnSchedule, ScheduleEdit } from './schedule-edit.ts';
import { DAY_KINDS } from './schedule-edit.ts';

const TODAY = '2026-11-23';
const NOTHING: OwnSchedule = { weeks: [], days: [], yearly: [], windows: [1, 2], closures: [], group: null };
const content = (kind: DayKind): DayContent => ({
  ...{ kind, name: 'День', act: null },
  asWeekday: kind === 'working-day' ? 1 : null,
  hours: kind === 'own-hours' ? { work: [{ from: 600, to: 720 }], breaks: [] } : null,
});
const put = (kind: DayKind, from = TODAY, to = from): ScheduleEdit => ({
  ...{ kind: 'put-day', from, to, day: content(kind) },
});
const stored = (kind: DayKind, date: string): OwnDay => ({
  ...{ date, kind, name: 'Прежний', act: null, hours: null },
  asWeekday: kind === 'working-day' ? 1 : null,
});
const closing = (window: number, from: string, to: string): ScheduleEdit => ({
  ...{ kind: 'close-window', window, from, to, reason: '' },
});

describe('an edit of a schedule', () => {
  it('is of today at the earliest', () => {
    const yesterday = addDays(TODAY, -1);
    expect(refuseEdit(put('day-off', yesterday), NOTHING, TODAY)).toMatchObject({ code: 'date-in-past' });
    expect(refuseEdit(put('day-off'), NOTHING, TODAY)).toBeNull();
    expect(refuseEdit(closing(1, yesterday, TODAY), NOTHING, TODAY)).toMatchObject({ code: 'date-in-past' });
  });

  it('keeps one word of an owner on a date, but for a working day that is short', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAY_KINDS), fc.constantFrom(...DAY_KINDS), (one, other) => {
        const own = { ...NOTHING, days: [stored(other, TODAY)] };
        const pair = new Set([one, other]);
        const agree = pair.size === 1 || (pair.has('short-day') && pair.has('working-day'));
        expect(refuseEdit(put(one), own, TODAY)?.why).toBe(agree ? undefined : 'day-contradicts');
      }),
    );
  });

  it('does not care for the days beside it', () => {
    const own = { ...NOTHING, days: [stored('day-off', '2026-11-24'), stored('day-off', '2026-11-27')] };
    expect(refuseEdit(put('working-day', '2026-11-25', '2026-11-26'), own, TODAY)).toBeNull();
    expect(refuseEdit(put('working-day', '2026-11-25', '2026-11-27'), own, TODAY)?.why).toBe(
      'day-contradicts',
    );
  });

  it('is of so many days at once, in their order', () => {
    expect(refuseEdit(put('day-off', '2026-11-25', '2026-11-24'), NOTHING, TODAY)).toMatchObject({
      ...{ pointer: '/to', code: 'dates-reversed' },
    });
    expect(refuseEdit(put('day-off', TODAY, addDays(TODAY, 61)), NOTHING, TODAY)).toBeNull();
    expect(refuseEdit(put('day-off', TODAY, addDays(TODAY, 62)), NOTHING, TODAY)).toMatchObject({
      code: 'too-many-days',
    });
  });

  it('closes a window on days on which it is open, and opens it on days on which it is closed', () => {
    const closure = { id: 'a', window: 1, from: '2026-11-25', to: '2026-11-27', reason: '' };
    const own = { ...NOTHING, closures: [closure] };
    expect(refuseEdit(closing(1, '2026-11-24', '2026-11-25'), own, TODAY)).toEqual({
      ...{ why: 'window-closed-already', closure },
    });
    expect(refuseEdit(closing(1, '2026-11-28', '2026-11-29'), own, TODAY)).toBeNull();
    expect(refuseEdit(closing(2, '2026-11-25', '2026-11-25'), own, TODAY)).toBeNull();
    expect(refuseEdit(closing(3, '2026-11-25', '2026-11-25'), own, TODAY)?.why).toBe('entry-not-found');
    const reopen = (from: string, closureId = 'a'): ScheduleEdit => ({
      kind: 'reopen-window',
      closureId,
      from,
    });
    expect(refuseEdit(reopen('2026-11-27'), own, TODAY)).toBeNull();
    expect(refuseEdit(reopen('2026-11-28'), own, TODAY)).toMatchObject({ code: 'dates-reversed' });
    expect(refuseEdit(reopen('2026-11-25', 'b'), own, TODAY)?.why).toBe('entry-not-found');
    expect(refuseEdit(reopen('2026-11-27'), own, '2026-11-28')?.why).toBe('entry-not-found');
  });

  it('takes away only what is there and not yet begun', () => {
    const own = {
      ...NOTHING,
      weeks: [
        { validFrom: TODAY, week: {} as never },
        { validFrom: '2026-12-01', week: {} as never },
      ],
      days: [stored('day-off', '2026-11-25')],
      yearly: [{ month: 6, day: 4, name: 'Праздник', act: null }],
    };
    const week = (validFrom: string): ScheduleEdit => ({ kind: 'remove-week', validFrom });
    expect(refuseEdit(week('2026-12-01'), own, TODAY)).toBeNull();
    expect(refuseEdit(week('2026-12-02'), own, TODAY)?.why).toBe('entry-not-found');
    expect(refuseEdit(week(TODAY), own, TODAY)).toMatchObject({ code: 'date-in-past' });
    const day = (dayKind: DayKind): ScheduleEdit => ({
      ...{ kind: 'remove-day', from: '2026-11-25', to: '2026-11-25', dayKind },
    });
    expect(refuseEdit(day('day-off'), own, TODAY)).toBeNull();
    expect(refuseEdit(day('short-day'), own, TODAY)?.why).toBe('entry-not-found');
    expect(refuseEdit({ kind: 'remove-yearly', month: 6, day: 4 }, own, TODAY)).toBeNull();
    expect(refuseEdit({ kind: 'remove-yearly', month: 6, day: 5 }, own, TODAY)?.why).toBe('entry-not-found');
  });
});
