import { describe, expect, it } from '@jest/globals';
import { WEEKDAYS, copied, fieldAt, textsOf, weekOf } from './week-texts.ts';

describe('a week as typed', () => {
  const empty = textsOf(null);

  it('is sent whole, and read back the same', () => {
    const texts = { ...empty, work2: '10:00-14:00', breaks2: '12:00-12:30' };
    const week = weekOf(texts);
    expect(week).toMatchObject({
      ok: true,
      week: { 1: { work: [], breaks: [] }, 2: { work: [['10:00', '14:00']], breaks: [['12:00', '12:30']] } },
    });
    expect(week.ok && textsOf(week.week as never)).toEqual(texts);
  });

  it('names the fields that are no hours', () => {
    expect(weekOf({ ...empty, work1: 'утром', breaks7: '9-' })).toEqual({
      ok: false,
      wrong: ['work1', 'breaks7'],
    });
  });

  it('copies one day to others and leaves the rest', () => {
    const texts = copied({ ...empty, work1: '9-18', work6: '9-14' }, 1, [2, 3]);
    expect(WEEKDAYS.map((day) => texts[`work${day}`])).toEqual(['9-18', '9-18', '9-18', '', '', '9-14', '']);
  });

  it('knows which field the server means', () => {
    expect(fieldAt('/week/2/breaks/0')).toBe('breaks2');
    expect(fieldAt('/week')).toBeNull();
  });
});
