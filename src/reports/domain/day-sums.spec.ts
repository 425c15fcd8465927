import { describe, expect, it } from '@jest/globals';
import { daySums, hourSums } from './day-sums.ts';

const DAY = '2026-11-24';

describe('the sums of a day', () => {
  it('put the hall beside the bookings, and count waits over fifteen minutes, not of fifteen', () => {
    const hall = {
      ...{
        localDate: DAY,
        hour: 9,
        service: 'account-recovery',
        window: 1,
        arrived: 3,
        late: 1,
        called: 3,
        served: 2,
      },
      ...{
        missed: 1,
        refused: 1,
        referred: 0,
        waitSeconds: [900, 901],
        lateWaitSeconds: [4000],
        serviceSeconds: [60],
      },
    };
    expect(daySums([], [hall, { ...hall, window: 2 }])).toMatchObject([
      {
        arrived: 6,
        late: 2,
        served: 4,
        refused: 2,
        waitsOver: 2,
        waitSeconds: [900, 901, 900, 901],
        booked: 0,
      },
    ]);
    expect(hourSums([], [hall, { ...hall, hour: 10 }])).toEqual([
      { hour: 9, service: 'account-recovery', booked: 0, arrived: 3, waits: 2, waitsOver: 1 },
      { hour: 10, service: 'account-recovery', booked: 0, arrived: 3, waits: 2, waitsOver: 1 },
    ]);
  });
});
