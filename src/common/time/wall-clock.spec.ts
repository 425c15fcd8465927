import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { addDays } from './local-date.ts';
import { parseMinutes } from './minutes.ts';
import { instantOf, isZone, localOf, parseInstant, toRfc3339, utcOffsetLabel } from './wall-clock.ts';

const HOUR_MS = 3_600_000;
const ZONES = [
  ...[
    'Europe/Kaliningrad',
    'Europe/Moscow',
    'Europe/Samara',
    'Asia/Yekaterinburg',
    'Asia/Omsk',
    'Asia/Tomsk',
  ],
  ...[
    'Asia/Novosibirsk',
    'Asia/Irkutsk',
    'Asia/Yakutsk',
    'Asia/Vladivostok',
    'Asia/Magadan',
    'Asia/Kamchatka',
  ],
  ...[
    'Europe/Berlin',
    'America/New_York',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'UTC',
  ],
  ...['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Africa/Cairo', 'America/Santiago', 'Africa/Casablanca'],
];
const anyZone = fc.constantFrom(...ZONES);
const anyInstant = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 });

const minutesOf = (time: string): number => parseMinutes(time) ?? Number.NaN;
const utc = (text: string): number => Date.parse(text);

describe('instantOf', () => {
  it.each([
    ['2026-11-24', '10:15', 'Europe/Kaliningrad', '2026-11-24T08:15:00Z'],
    ['2026-11-24', '10:15', 'Europe/Moscow', '2026-11-24T07:15:00Z'],
    ['2026-11-24', '10:15', 'Asia/Tomsk', '2026-11-24T03:15:00Z'],
    ['2026-11-24', '10:15', 'Asia/Kamchatka', '2026-11-23T22:15:00Z'],
    ['2026-12-31', '24:00', 'Asia/Kamchatka', '2026-12-31T12:00:00Z'],
    ['2027-01-01', '00:00', 'Asia/Kamchatka', '2026-12-31T12:00:00Z'],
    // Tomsk moved from +06 to +07 on 29 May 2016 at 02:00.
    ['2016-05-29', '01:59', 'Asia/Tomsk', '2016-05-28T19:59:00Z'],
    ['2016-05-29', '02:30', 'Asia/Tomsk', '2016-05-28T20:00:00Z'],
    ['2016-05-29', '03:00', 'Asia/Tomsk', '2016-05-28T20:00:00Z'],
    // Berlin, 28 March 2027: 02:00 to 03:00 does not exist.
    ['2027-03-28', '01:59', 'Europe/Berlin', '2027-03-28T00:59:00Z'],
    ['2027-03-28', '02:00', 'Europe/Berlin', '2027-03-28T01:00:00Z'],
    ['2027-03-28', '02:59', 'Europe/Berlin', '2027-03-28T01:00:00Z'],
    ['2027-03-28', '03:00', 'Europe/Berlin', '2027-03-28T01:00:00Z'],
    ['2027-03-28', '09:00', 'Europe/Berlin', '2027-03-28T07:00:00Z'],
    // Berlin, 25 October 2026: 02:00 to 03:00 is shown twice.
    ['2026-10-25', '02:00', 'Europe/Berlin', '2026-10-25T00:00:00Z'],
    ['2026-10-25', '02:59', 'Europe/Berlin', '2026-10-25T00:59:00Z'],
    ['2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
    ['2026-10-25', '09:00', 'Europe/Berlin', '2026-10-25T08:00:00Z'],
    // West of Greenwich: New York, both changes.
    ['2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:00:00Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00:00Z'],
    // Cairo loses the first hour of 30 April 2027; Apia had no 30 December 2011 at all.
    ['2027-04-29', '24:00', 'Africa/Cairo', '2027-04-29T22:00:00Z'],
    ['2027-04-30', '00:00', 'Africa/Cairo', '2027-04-29T22:00:00Z'],
    ['2027-04-30', '00:59', 'Africa/Cairo', '2027-04-29T22:00:00Z'],
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    // Half an hour of summer time.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
  ])('%s %s in %s is %s', (date, time, zone, expected) => {
    expect(new Date(instantOf(date, minutesOf(time), zone)).toISOString()).toBe(
      expected.replace('Z', '.000Z'),
    );
  });

  it('is undone by localOf, outside gaps, in every zone', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (minute, zone) => {
        const instant = minute * 60_000;
        const { date, minutes } = localOf(instant, zone);
        const back = instantOf(date, minutes, zone);
        expect(localOf(back, zone)).toEqual({ date, minutes });
        expect(back).toBeLessThanOrEqual(instant);
        // Earlier only when clocks show this time twice, and then by no more than an hour.
        if (back < instant) expect(instant - back).toBeLessThanOrEqual(HOUR_MS);
      }),
      { numRuns: 2000 },
    );
  });

  it('never runs backwards along a day, and ends where the next day begins', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, fc.nat(1440), fc.nat(1440), (minute, zone, a, b) => {
        const { date } = localOf(minute * 60_000, zone);
        const [early, late] = [instantOf(date, Math.min(a, b), zone), instantOf(date, Math.max(a, b), zone)];
        expect(early).toBeLessThanOrEqual(late);
        expect(instantOf(date, 1440, zone)).toBe(instantOf(addDays(date, 1), 0, zone));
      }),
      { numRuns: 1000 },
    );
  });

  it('throws for a zone that does not exist', () => {
    expect(() => instantOf('2026-11-24', 0, 'Asia/Atlantis')).toThrow(RangeError);
    expect(() => localOf(0, '')).toThrow(RangeError);
  });
});

describe('localOf', () => {
  it.each([
    ['2026-11-24T03:15:00Z', 'Asia/Tomsk', '2026-11-24', '10:15'],
    ['2026-11-24T03:15:59.999Z', 'Asia/Tomsk', '2026-11-24', '10:15'],
    ['2026-12-31T11:59:59.999Z', 'Asia/Kamchatka', '2026-12-31', '23:59'],
    ['2026-12-31T12:00:00Z', 'Asia/Kamchatka', '2027-01-01', '00:00'],
    ['2026-12-31T21:59:00Z', 'Europe/Kaliningrad', '2026-12-31', '23:59'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['1969-12-31T23:59:00Z', 'UTC', '1969-12-31', '23:59'],
  ])('%s in %s is %s %s', (instant, zone, date, time) => {
    expect(localOf(utc(instant), zone)).toEqual({ date, minutes: minutesOf(time) });
  });

  it('keeps to the offsets of the zone, remembered or not, at every instant', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (minute, zone) => {
        const instant = minute * 60_000;
        const wall = new Date(instant + IANAZone.create(zone).offset(instant) * 60_000).toISOString();
        expect(localOf(instant, zone)).toEqual({
          date: wall.slice(0, 10),
          minutes: minutesOf(wall.slice(11, 16)),
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('RFC 3339', () => {
  it.each([
    ['2026-11-24T03:15:00Z', 'Asia/Tomsk', '2026-11-24T10:15:00+07:00'],
    ['2026-11-24T03:15:09.999Z', 'Europe/Moscow', '2026-11-24T06:15:09+03:00'],
    ['2026-11-24T03:15:00Z', 'UTC', '2026-11-24T03:15:00+00:00'],
    ['2026-11-24T03:15:00Z', 'America/St_Johns', '2026-11-23T23:45:00-03:30'],
    ['2026-11-24T03:15:00Z', 'Asia/Kathmandu', '2026-11-24T09:00:00+05:45'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00+01:00'],
    ['1969-12-31T23:59:59.500Z', 'UTC', '1969-12-31T23:59:59+00:00'],
    // Local mean time, +05:39:51, is written to the whole minute.
    ['1910-01-01T00:00:00Z', 'Asia/Tomsk', '1910-01-01T05:39:00+05:39'],
  ])('%s in %s is written %s', (instant, zone, expected) => {
    expect(toRfc3339(utc(instant), zone)).toBe(expected);
  });

  it.each([
    ['2026-11-24T10:15:00+07:00', '2026-11-24T03:15:00Z'],
    ['2026-11-24T03:15:00Z', '2026-11-24T03:15:00Z'],
    ['2026-11-24t03:15:00z', '2026-11-24T03:15:00Z'],
    ['2026-11-24T03:15:00.000Z', '2026-11-24T03:15:00Z'],
    ['2026-11-23T23:45:00-03:30', '2026-11-24T03:15:00Z'],
    ['2026-11-24T03:15:00-00:00', '2026-11-24T03:15:00Z'],
    ['2024-02-29T23:59:59+23:59', '2024-02-29T00:00:59Z'],
    ['2024-02-29T20:00:00+20:00', '2024-02-29T00:00:00Z'],
    ['1900-01-02T00:00:00Z', '1900-01-02T00:00:00Z'],
    ['2199-12-31T13:59:59+14:00', '2199-12-30T23:59:59Z'],
  ])('%s is read', (text, expected) => expect(parseInstant(text)).toBe(utc(expected)));

  it.each([
    ...['2026-11-24T10:15:00', '2026-11-24T10:15+07:00', '2026-11-24', '2026-11-24 10:15:00Z', ''],
    ...['2026-02-29T10:15:00Z', '2026-11-31T10:15:00Z', '2026-11-24T24:00:00Z', '2026-11-24T10:60:00Z'],
    ...[
      '2026-11-24T10:15:60Z',
      '2026-11-24T10:15:00.001Z',
      '2026-11-24T10:15:00.Z',
      '2026-11-24T10:15:00+0700',
    ],
    ...[
      '2026-11-24T10:15:00+07',
      '2026-11-24T10:15:00+24:00',
      '2026-11-24T10:15:00+07:60',
      '2026-11-24T10:15:00 07:00',
    ],
    ...['1900-01-01T23:59:59Z', '2199-12-31T00:00:00Z', '1900-01-02T00:00:00+00:01'],
    ...['1899-12-31T10:15:00Z', '2200-01-01T00:00:00Z', '+002026-11-24T10:15:00Z', '2026-11-24T10:15:00Z\n'],
    ...[
      '2026-11-24T10:15:00\u221207:00',
      '2026-W48-2T10:15:00Z',
      ' 2026-11-24T10:15:00Z',
      '2026-11-24T10:15:00.0000000000Z',
    ],
  ])('%j is refused', (text) => expect(parseInstant(text)).toBeNull());

  it.each(['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Manila'])(
    'has a date in %s, whatever was read',
    (zone) => {
      for (const text of ['1900-01-02T00:00:00Z', '2199-12-30T23:59:59Z'])
        expect(() => localOf(parseInstant(text) ?? Number.NaN, zone)).not.toThrow();
    },
  );

  it('is read as it was written, to the second, in every zone', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 59_999 }), anyZone, (minute, ms, zone) => {
        const instant = minute * 60_000 + ms;
        expect(parseInstant(toRfc3339(instant, zone))).toBe(Math.floor(instant / 1000) * 1000);
      }),
    );
  });
});

it('asks for the offsets of a day once, not for every slot', () => {
  const asked = jest.spyOn(IANAZone.prototype, 'offset');
  const midnight = utc('2031-11-24T00:00:00Z');
  for (let minute = 0; minute < 1440; minute += 5) toRfc3339(midnight + minute * 60_000, 'Asia/Tomsk');
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
  asked.mockRestore();
});

describe('isZone', () => {
  it.each([
    ...ZONES,
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
    'Etc/GMT+7',
    'Asia/Qyzylorda',
  ])('knows %s', (zone) => expect(isZone(zone)).toBe(true));

  it.each([
    '',
    'Asia/Atlantis',
    'asia/tomsk',
    '+07:00',
    'UTC+7',
    'MSK',
    'local',
    'system',
    'Asia/Tomsk ',
    '../Tomsk',
  ])('refuses %j', (zone) => expect(isZone(zone)).toBe(false));
});

describe('utcOffsetLabel', () => {
  it.each([
    ['Asia/Tomsk', 'UTC+7'],
    ['Asia/Kamchatka', 'UTC+12'],
    ['Asia/Kathmandu', 'UTC+5:45'],
    ['America/St_Johns', 'UTC-3:30'],
    ['America/New_York', 'UTC-5'],
    ['Etc/UTC', 'UTC'],
  ])('%s is %s', (zone, label) => expect(utcOffsetLabel(utc('2026-11-24T03:15:00Z'), zone)).toBe(label));

  it('is of the instant, not of today', () => {
    expect(utcOffsetLabel(utc('2027-06-01T00:00:00Z'), 'Europe/Berlin')).toBe('UTC+2');
    expect(utcOffsetLabel(utc('2016-05-01T00:00:00Z'), 'Asia/Tomsk')).toBe('UTC+6');
  });
});
