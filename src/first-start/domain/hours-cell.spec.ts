import { describe, expect, it } from '@jest/globals';
import { parseHoursCell } from './hours-cell.ts';

describe('parseHoursCell', () => {
  it.each([
    ['09:00-18:00', [{ from: 540, to: 1080 }], []],
    ['08:20-20:00', [{ from: 500, to: 1200 }], []],
    [' 10:00-14:00 ', [{ from: 600, to: 840 }], []],
    ['09:30-18:30 (перерыв 13:00-14:00)', [{ from: 570, to: 1110 }], [{ from: 780, to: 840 }]],
  ])('reads %p', (cell, work, breaks) => {
    expect(parseHoursCell(cell)).toEqual({ ok: true, hours: { work, breaks }, isBlank: false });
  });

  it.each(['не приёмный день', 'выходной'])('takes %p for a day without reception', (cell) => {
    expect(parseHoursCell(cell)).toEqual({ ok: true, hours: { work: [], breaks: [] }, isBlank: false });
  });

  it('takes a blank cell for no reception and says that it was blank', () => {
    expect(parseHoursCell(' ')).toEqual({ ok: true, hours: { work: [], breaks: [] }, isBlank: true });
  });

  it.each([
    '9-18',
    '18:00-09:00',
    '00:00-00:00',
    '09:00-25:00',
    '09:00-18:00 обед',
    '09:00-18:00 (перерыв 13:00-19:00)',
    '09:00-18:00 (перерыв 14:00-13:00)',
    '09:00-18:00 (перерыв 09:00-10:00)',
    'по записи',
  ])('refuses %p rather than guess', (cell) => {
    expect(parseHoursCell(cell)).toEqual({ ok: false, reason: 'unreadable-hours' });
  });
});
