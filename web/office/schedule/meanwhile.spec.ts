import { describe, expect, it } from '@jest/globals';
import { editedFields } from '../parts/merge-edits.ts';
import { OWN, sidesOf } from './meanwhile.ts';
import type { Overtaken } from './meanwhile.ts';
import { scheduleTexts } from './texts.ts';
import { textsOf, weekOf } from './week-texts.ts';
import type { WeekView } from './week-texts.ts';

const RU = { texts: scheduleTexts, language: 'ru' } as const;
const day = (date: string, name: string) =>
  ({ date, kind: 'day-off', name }) as Overtaken['base']['days'][number];
const closure = (window: number, from: string, to: string) => ({
  id: `closure-${window}`,
  window,
  from,
  to,
  reason: '',
});
const week = (typed: object): WeekView => {
  const read = weekOf({ ...textsOf(null), ...typed });
  if (!read.ok) throw new Error('not a week');
  return read.week as unknown as WeekView;
};
const rows = (overtaken: Overtaken): unknown[] => {
  const { labels, base, mine, theirs } = sidesOf(overtaken, RU);
  return editedFields(base, mine, theirs).map(({ name, isClash, ...field }) => [
    labels[name],
    ...[field.base, field.mine, field.theirs, isClash],
  ]);
};

describe('an edit of a schedule that somebody else overtook', () => {
  it('of another thing stands beside what they did, and nothing is to be chosen', () => {
    const wanted = { kind: 'close-window', window: 2, from: '2026-11-24', to: '2026-11-25' } as const;
    const theirs = [closure(1, '2026-11-24', '2026-11-25')];
    expect(
      rows({ wanted, base: { days: [], closures: [] }, present: { days: [], closures: theirs } }),
    ).toEqual([
      ['Окно 2', '', '24 ноября – 25 ноября', '', false],
      ['Окно 1 re-1', '', '', '24 ноября – 25 ноября', false],
    ]);
  });

  it('of the same days has to be chosen, once for all of them', () => {
    const wanted = {
      kind: 'put-day',
      dayKind: 'day-off',
      from: '2026-11-26',
      to: '2026-11-27',
      name: 'Траур',
    } as const;
    const present = {
      days: [day('2026-11-26', 'Указ'), day('2026-11-27', 'Указ'), day('2026-12-01', 'Паводок')],
    };
    expect(rows({ wanted, base: { days: [] }, present })).toEqual([
      ['26 ноября – 27 ноября, выходной', '', 'Траур', 'Указ', true],
      ['1 декабря, выходной', '', '', 'Паводок', false],
    ]);
  });

  it('of a week is compared field by field, however its hours were typed', () => {
    const validFrom = '2026-11-24';
    const before = week({ work1: '9-18', work2: '9-18' });
    const theirs = week({ work1: '9-18', work2: '8-18' });
    const mine = week({ work1: '10:00-18:00', work2: '9:00-18:00' }) as unknown as Record<string, unknown>;
    const weeks = (each: WeekView) => ({ days: [], weeks: [{ validFrom: '2026-01-01', week: each }] });
    const found = rows({
      wanted: { kind: 'put-week', validFrom, week: mine },
      base: weeks(before),
      present: weeks(theirs),
    });
    expect(found.slice(0, 2)).toEqual([
      ['Часы приёма: понедельник', '09:00-18:00', '10:00-18:00', '09:00-18:00', false],
      ['Часы приёма: вторник', '09:00-18:00', '09:00-18:00', '08:00-18:00', false],
    ]);
  });

  it('that takes something away says so', () => {
    const wanted = { kind: 'remove-day', dayKind: 'day-off', from: '2026-11-26' } as const;
    const base = { days: [day('2026-11-26', 'Указ')] };
    const { mine } = sidesOf({ wanted, base, present: base }, RU);
    expect([mine[OWN], rows({ wanted, base, present: base })]).toEqual([
      '',
      [['26 ноября, выходной', 'Указ', '', 'Указ', false]],
    ]);
  });
});
