import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { calendarFile } from '../../../src/bookings/documents/calendar-file.ts';
import type { BookingDetails } from '../../../src/bookings/booking-details.ts';
import { SAMPLE_DOCUMENTS, sampleBooking } from './sample-booking.ts';

/** Unfolds and reads the lines of an RFC 5545 file, without the library that wrote it. */
function read(file: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of file.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

function value(file: string, name: string): string | undefined {
  return read(file).get(name)?.[0];
}

function visitAt(local: string, timeZone: string): BookingDetails {
  return sampleBooking({ startsAt: DateTime.fromISO(local, { zone: timeZone }).toMillis(), timeZone });
}

describe('the calendar file', () => {
  it.each([
    ['2026-11-24T10:15', 'Asia/Tomsk', '20261124T031500Z', 'UTC+7 (МСК+4)'],
    ['2026-11-24T10:15', 'Europe/Moscow', '20261124T071500Z', 'московское время\\, UTC+3'],
    ['2026-11-24T10:15', 'Asia/Srednekolymsk', '20261123T231500Z', 'UTC+11 (МСК+8)'],
    ['2026-11-24T10:15', 'Europe/Kaliningrad', '20261124T081500Z', 'UTC+2 (МСК−1)'],
    ['2026-10-24T10:15', 'Europe/Berlin', '20261024T081500Z', 'UTC+2 (МСК−1)'],
    ['2026-10-26T10:15', 'Europe/Berlin', '20261026T091500Z', 'UTC+1 (МСК−2)'],
    ['2026-11-24T10:15', 'Asia/Kolkata', '20261124T044500Z', 'UTC+5:30 (МСК+2:30)'],
  ])('puts %s of %s at the instant %s and names the zone', (local, timeZone, instant, zone) => {
    const file = calendarFile(visitAt(local, timeZone), [], 'ru');
    const ends = DateTime.fromFormat(instant, "yyyyMMdd'T'HHmmss'Z'", { zone: 'utc' }).plus({ minutes: 15 });
    expect(value(file, 'DTSTART')).toBe(instant);
    expect(value(file, 'DTEND')).toBe(ends.toFormat("yyyyMMdd'T'HHmmss'Z'"));
    expect(value(file, 'DESCRIPTION')).toContain('10:15');
    expect(value(file, 'DESCRIPTION')).toContain(zone);
  });

  it('folds every line at 75 octets without breaking a letter', () => {
    const centre = { ...sampleBooking().centre, name: 'Отдел; «Щедрый», \\ '.repeat(20) };
    const file = calendarFile(sampleBooking({ centre }), SAMPLE_DOCUMENTS, 'ru');
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\uFFFD');
    expect(value(file, 'SUMMARY')).toBe(
      `Визит по записи: ${centre.name.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,')}`,
    );
  });

  it('reminds the day before and two hours before', () => {
    expect(read(calendarFile(sampleBooking(), [], 'ru')).get('TRIGGER')).toEqual(['-P1D', '-PT2H']);
  });

  it('keeps its UID and raises its SEQUENCE with every move, also one that begins a new history', () => {
    const moved = (...minutes: number[]): string =>
      calendarFile(
        sampleBooking({
          history: minutes.map((minute) => ({
            at: Date.UTC(2026, 10, 20, 5, minute),
            event: minute ? 'move' : 'book',
          })),
        }),
        [],
        'ru',
      );
    const files = [moved(0), moved(0, 10), moved(0, 10, 20), moved(30)];
    const sequences = files.map((file) => Number(value(file, 'SEQUENCE') ?? 0));
    expect(new Set(files.map((file) => value(file, 'UID'))).size).toBe(1);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    expect(sequences[0]).toBe(0);
  });

  it('of a cancelled visit takes it out of the calendar and rings no more', () => {
    const booked = sampleBooking();
    const history = [...booked.history, { at: Date.UTC(2026, 10, 21), event: 'cancel-by-applicant' }];
    const file = calendarFile(
      { ...booked, status: 'cancelled-by-applicant', history },
      SAMPLE_DOCUMENTS,
      'ru',
    );
    expect(value(file, 'STATUS')).toBe('CANCELLED');
    expect(value(file, 'UID')).toBe(value(calendarFile(booked, [], 'ru'), 'UID'));
    expect(Number(value(file, 'SEQUENCE'))).toBeGreaterThan(0);
    expect(file).not.toContain('VALARM');
  });

  it('names nobody, and is the same when made again', () => {
    const file = calendarFile(sampleBooking(), SAMPLE_DOCUMENTS, 'ru');
    expect(file).not.toMatch(/Ёлкина|Мария|example\.ru/);
    expect(calendarFile(sampleBooking(), SAMPLE_DOCUMENTS, 'ru')).toBe(file);
  });
});
