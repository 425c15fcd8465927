import { describe, expect, it } from '@jest/globals';
import { parseWeek } from '../../slots/domain/week.ts';
import { receptionHours } from './reception-hours.ts';

describe('receptionHours', () => {
  it('gives each stretch of each day, a break between two of them', () => {
    const closed = { work: [], breaks: [] };
    const parsed = parseWeek({
      '1': { work: [['09:00', '18:00']], breaks: [['13:00', '14:00']] },
      '2': {
        work: [
          ['10:00', '14:00'],
          ['16:00', '24:00'],
        ],
        breaks: [],
      },
      ...{ '3': closed, '4': closed, '5': closed, '6': closed, '7': closed },
    });
    expect(parsed.ok && receptionHours(parsed.week)).toEqual([
      { weekday: 1, opens: '09:00', closes: '13:00' },
      { weekday: 1, opens: '14:00', closes: '18:00' },
      { weekday: 2, opens: '10:00', closes: '14:00' },
      { weekday: 2, opens: '16:00', closes: '24:00' },
    ]);
  });
});
