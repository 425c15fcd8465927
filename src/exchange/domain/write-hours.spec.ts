import { describe, expect, it } from '@jest/globals';
import { writeDayHours, writeHours } from './write-hours.ts';

const DAY = { work: [{ from: 540, to: 1080 }], breaks: [{ from: 780, to: 840 }] };
const CLOSED = { work: [], breaks: [] };

describe('writing hours', () => {
  it('writes a day with its break', () => {
    expect(writeDayHours(DAY)).toBe('09:00-18:00 (перерыв 13:00-14:00)');
    expect(writeDayHours(CLOSED)).toBe('выходной');
  });

  it('puts neighbours that are alike together and leaves out what is not said', () => {
    expect(writeHours({ 1: DAY, 2: DAY, 3: DAY, 6: CLOSED, 7: CLOSED })).toBe(
      'пн-ср: 09:00-18:00 (перерыв 13:00-14:00); сб, вс: выходной',
    );
  });
});
