import { describe, expect, it } from '@jest/globals';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Week } from '../../slots/domain/week.ts';
import { mergedWeek, namesDays } from './merged-week.ts';

const OPEN = { work: [{ from: 540, to: 1080 }], breaks: [] };
const every = Object.fromEntries(WEEKDAYS.map((day) => [day, OPEN])) as unknown as Week;

describe('mergedWeek', () => {
  it('changes the weekdays that are said and leaves the others', () => {
    const week = mergedWeek(every, { tue: '10:00-14:00', sun: 'выходной' });
    expect(week).toEqual({
      ...every,
      2: { work: [{ from: 600, to: 840 }], breaks: [] },
      7: { work: [], breaks: [] },
    });
  });

  it('takes a weekday nobody knew for one without reception', () => {
    const week = mergedWeek(null, { tue: '10:00-14:00' });
    expect(WEEKDAYS.filter((day) => week[day].work.length > 0)).toEqual([2]);
  });
});

describe('namesDays', () => {
  it('is true of facts with a weekday', () => {
    expect([namesDays({ address: 'x' }), namesDays({ mon: 'выходной' })]).toEqual([false, true]);
  });
});
