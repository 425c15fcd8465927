import { describe, expect, it } from '@jest/globals';
import { loadByHour } from './load-by-hour.ts';

const at = (time: string): number => Date.parse(`2026-11-24T${time}:00+07:00`);

describe('the load of a day by hour', () => {
  it('counts places, arrivals and ends in the hours of the centre’s own clock', () => {
    const load = loadByHour({
      timeZone: 'Asia/Tomsk',
      slots: [
        { startsAt: at('09:00'), capacity: 2, taken: 1 },
        { startsAt: at('09:45'), capacity: 2, taken: 2 },
        { startsAt: at('11:00'), capacity: 1, taken: 0 },
      ],
      tickets: [
        { arrivedAt: at('08:55'), endedAt: at('09:20'), state: 'served' },
        { arrivedAt: at('09:59'), endedAt: null, state: 'arrived' },
        { arrivedAt: at('10:00'), endedAt: at('10:20'), state: 'missed' },
      ],
    });
    expect(load).toEqual([
      { hour: 8, places: 0, taken: 0, arrived: 1, served: 0 },
      { hour: 9, places: 4, taken: 3, arrived: 1, served: 1 },
      { hour: 10, places: 0, taken: 0, arrived: 1, served: 0 },
      { hour: 11, places: 1, taken: 0, arrived: 0, served: 0 },
    ]);
  });

  it('is empty for a day without anything', () => {
    expect(loadByHour({ timeZone: 'Asia/Tomsk', slots: [], tickets: [] })).toEqual([]);
  });
});
