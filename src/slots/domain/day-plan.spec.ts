import { describe, expect, it } from '@jest/globals';
import { toRfc3339 } from '../../common/time/wall-clock.ts';
import { planDay } from './day-plan.ts';
import type { DayPlan, DayToPlan, OpenWindow } from './day-plan.ts';
import type { CalendarDay } from './calendar.ts';
import type { DayHours, Week } from './week.ts';

const MINUTE_MS = 60_000;
const hours = (from: number, to: number, ...breaks: [number, number][]): DayHours => ({
  work: [{ from, to }],
  breaks: breaks.map(([start, end]) => ({ from: start, to: end })),
});
const every = (day: DayHours): Week => ({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day });
const NINE_TO_SIX = every(hours(540, 1080, [780, 840]));
const DAY_AND_NIGHT = every(hours(0, 1440));

const windows = (count: number): OpenWindow[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, closures: [] }));
const SETTINGS = {
  slotMinutes: 15,
  horizonDays: 14,
  noticeMinutes: 30,
  reservePercent: 20,
  reserveOpensMinutes: 480,
};
const ORDINARY: DayToPlan = {
  date: '2026-11-24',
  week: NINE_TO_SIX,
  calendar: [],
  windows: windows(5),
  settings: SETTINGS,
  zone: 'Asia/Tomsk',
};
const plan = (day: Partial<DayToPlan> = {}): DayPlan => planDay({ ...ORDINARY, ...day });
const settings = (change: Partial<typeof SETTINGS>): Partial<DayToPlan> => ({
  settings: { ...SETTINGS, ...change },
});
const starts = (day: Partial<DayToPlan>): string[] => {
  const zone = day.zone ?? ORDINARY.zone;
  return plan(day).slots.map(({ startsAt }) => toRfc3339(startsAt, zone));
};
/** The wall clock at each start, `HH:MM`. */
const times = (day: Partial<DayToPlan>): string[] => starts(day).map((start) => start.slice(11, 16));

describe('planDay', () => {
  it('fills the reception with slots, each with everything about it', () => {
    const { state, slots } = plan();
    expect(state).toBe('open');
    expect(slots).toHaveLength(32);
    expect(slots[0]).toEqual({
      startsAt: Date.parse('2026-11-24T09:00:00+07:00'),
      endsAt: Date.parse('2026-11-24T09:15:00+07:00'),
      capacity: 5,
      reserved: 1,
      opensAt: Date.parse('2026-11-10T00:00:00+07:00'),
      closesAt: Date.parse('2026-11-24T08:30:00+07:00'),
      reserveOpensAt: Date.parse('2026-11-24T08:00:00+07:00'),
    });
    expect(times({}).slice(14, 18)).toEqual(['12:30', '12:45', '14:00', '14:15']);
    expect(slots.at(-1)?.endsAt).toBe(Date.parse('2026-11-24T18:00:00+07:00'));
  });

  it.each([
    ['Europe/Kaliningrad', '2026-11-24T09:00:00+02:00', '2026-11-10T00:00:00+02:00'],
    ['Europe/Moscow', '2026-11-24T09:00:00+03:00', '2026-11-10T00:00:00+03:00'],
    ['Asia/Tomsk', '2026-11-24T09:00:00+07:00', '2026-11-10T00:00:00+07:00'],
    ['Asia/Kamchatka', '2026-11-24T09:00:00+12:00', '2026-11-10T00:00:00+12:00'],
    ['Europe/Berlin', '2026-11-24T09:00:00+01:00', '2026-11-10T00:00:00+01:00'],
  ])('opens at nine by the clocks of %s', (zone, start, opens) => {
    const [first] = plan({ zone }).slots;
    expect(first?.startsAt).toBe(Date.parse(start));
    expect(first?.opensAt).toBe(Date.parse(opens));
    expect(plan({ zone }).slots).toHaveLength(32);
  });

  it('opens for booking at local midnight, though clocks changed since', () => {
    const [first] = plan({ zone: 'Europe/Berlin', date: '2026-11-02' }).slots;
    expect(first?.opensAt).toBe(Date.parse('2026-10-19T00:00:00+02:00'));
    expect(first?.startsAt).toBe(Date.parse('2026-11-02T09:00:00+01:00'));
  });

  it.each<[string, DayHours, number, string[]]>([
    ['a remainder at the end', hours(600, 650), 20, ['10:00', '10:20']],
    ['a remainder before a break', hours(600, 680, [635, 645]), 15, ['10:00', '10:15', '10:45', '11:00']],
    ['a slot that just fits', hours(600, 640), 20, ['10:00', '10:20']],
    ['a stretch one minute short', hours(600, 639), 20, ['10:00']],
    ['a break at the start', hours(600, 660, [600, 630]), 30, ['10:30']],
    ['slots of a minute', hours(600, 603), 1, ['10:00', '10:01', '10:02']],
    ['the last slot of a day', hours(1410, 1440), 15, ['23:30', '23:45']],
    [
      'two stretches',
      {
        work: [
          { from: 600, to: 625 },
          { from: 840, to: 870 },
        ],
        breaks: [],
      },
      15,
      ['10:00', '14:00', '14:15'],
    ],
  ])('with %s', (_, day, slotMinutes, expected) => {
    expect(times({ week: every(day), ...settings({ slotMinutes }) })).toEqual(expected);
  });

  it.each([
    [1, 20, 0],
    [4, 20, 0],
    [5, 20, 1],
    [9, 20, 1],
    [10, 20, 2],
    [3, 100, 3],
    [3, 0, 0],
    [7, 99, 6],
  ])('of %i places, %i %% in reserve are %i', (count, reservePercent, reserved) => {
    const { slots } = plan({ windows: windows(count), ...settings({ reservePercent }) });
    expect(slots.every((slot) => slot.capacity === count && slot.reserved === reserved)).toBe(true);
  });

  it('counts only windows open that date, both ends of a closure included', () => {
    const closures = [
      { fromDate: '2026-11-01', toDate: '2026-11-02' },
      { fromDate: '2026-11-23', toDate: '2026-11-24' },
    ];
    const two = [...windows(1), { number: 2, closures }];
    const capacity = (date: string): number | undefined => plan({ windows: two, date }).slots[0]?.capacity;
    expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map(capacity)).toEqual([2, 1, 1, 2]);
  });

  it('is closed without a window', () => {
    const closures = [{ fromDate: '2026-11-24', toDate: '2026-11-24' }];
    const closed = { state: 'closed', reason: 'no-windows', slots: [] };
    expect(plan({ windows: [{ number: 1, closures }] })).toEqual(closed);
    expect(plan({ windows: [] })).toEqual(closed);
  });

  it('is closed for the calendar’s reason, whatever the windows', () => {
    const dayOff: CalendarDay = {
      date: '2026-11-24',
      scope: 'region',
      kind: 'day-off',
      name: 'День республики',
    };
    expect(plan({ calendar: [dayOff], windows: [] })).toEqual({
      state: 'closed',
      reason: 'day-off',
      name: 'День республики',
      slots: [],
    });
    expect(plan({ week: every({ work: [], breaks: [] }) })).toEqual({
      state: 'closed',
      reason: 'no-reception',
      slots: [],
    });
  });

  it('is closed when not one slot fits', () => {
    const closed = { state: 'closed', reason: 'no-reception', slots: [] };
    expect(plan({ week: every(hours(600, 614)) })).toEqual(closed);
    const short: CalendarDay = {
      date: '2026-11-24',
      scope: 'country',
      kind: 'short-day',
      name: 'Сокращённый день',
    };
    expect(plan({ week: every(hours(600, 674)), calendar: [short] })).toEqual({
      ...closed,
      name: 'Сокращённый день',
    });
  });

  it('plans Saturday 20.02.2027 as the Monday it repays, an hour shorter', () => {
    const day = { date: '2027-02-20', scope: 'country', name: 'Рабочая суббота' } as const;
    const calendar: CalendarDay[] = [
      { ...day, kind: 'working-day', asWeekday: 1 },
      { ...day, kind: 'short-day', name: 'Сокращённый день' },
    ];
    const week = { ...NINE_TO_SIX, 6: hours(540, 780) };
    const saturday = plan({ date: '2027-02-20', week, calendar });
    expect(saturday).toMatchObject({ state: 'open', name: 'Рабочая суббота' });
    expect(saturday.slots).toHaveLength(28);
    expect(saturday.slots.at(-1)?.endsAt).toBe(Date.parse('2027-02-20T17:00:00+07:00'));
  });

  it('throws for a slot of no length, which settings never have', () => {
    for (const slotMinutes of [0, -15, 7.5, Number.NaN])
      expect(() => plan(settings({ slotMinutes }))).toThrow(RangeError);
  });
});

describe('planDay where clocks change', () => {
  const SPRING = { zone: 'Europe/Berlin', date: '2027-03-28' };
  const AUTUMN = { zone: 'Europe/Berlin', date: '2026-10-25' };

  it('gives the same reception by day on both dates', () => {
    for (const day of [SPRING, AUTUMN]) {
      expect(times(day)).toEqual(times({}));
      expect(plan(day).slots).toHaveLength(32);
    }
    expect(starts(SPRING)[0]).toBe('2027-03-28T09:00:00+02:00');
    expect(starts(AUTUMN)[0]).toBe('2026-10-25T09:00:00+01:00');
  });

  it('has no slot in the hour that is skipped', () => {
    const night = { ...SPRING, week: DAY_AND_NIGHT };
    expect(starts(night)).toHaveLength(92);
    expect(starts(night).slice(7, 9)).toEqual(['2027-03-28T01:45:00+01:00', '2027-03-28T03:00:00+02:00']);
    const { slots } = plan(night);
    expect(slots[7]?.endsAt).toBe(slots[8]?.startsAt);
    expect((slots.at(-1)?.endsAt ?? 0) - (slots[0]?.startsAt ?? 0)).toBe(23 * 60 * MINUTE_MS);
  });

  it('uses the hour that is shown twice once', () => {
    const night = { ...AUTUMN, week: DAY_AND_NIGHT };
    expect(starts(night)).toHaveLength(96);
    expect(new Set(times(night)).size).toBe(96);
    expect(starts(night).slice(8, 13)).toEqual([
      '2026-10-25T02:00:00+02:00',
      '2026-10-25T02:15:00+02:00',
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:45:00+02:00',
      '2026-10-25T03:00:00+01:00',
    ]);
  });

  it('gives no slot that the skip would cut short', () => {
    const night = { ...SPRING, week: DAY_AND_NIGHT, ...settings({ slotMinutes: 40 }) };
    // 01:20 ends at 02:00, where the skip begins; 01:40 does not exist in steps of forty, 02:00 and 02:40 are skipped.
    expect(times(night).slice(0, 5)).toEqual(['00:00', '00:40', '01:20', '03:20', '04:00']);
    const late = { ...SPRING, week: every(hours(100, 300)), ...settings({ slotMinutes: 40 }) };
    // 01:40 would end at 02:20 and has twenty minutes; 02:20 is skipped.
    expect(times(late)).toEqual(['03:00', '03:40', '04:20']);
  });

  it('lasts as long as it says across the repeated hour', () => {
    const night = { ...AUTUMN, week: every(hours(160, 200)), ...settings({ slotMinutes: 40 }) };
    const { slots } = plan(night);
    expect(starts(night)).toEqual(['2026-10-25T02:40:00+02:00']);
    expect(slots[0]).toMatchObject({ endsAt: Date.parse('2026-10-25T02:20:00+01:00') });
  });
});
