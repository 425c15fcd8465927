import { IANAZone } from 'luxon';
import { dateOfEpochDay, epochDayOf, isLocalDate } from './local-date.ts';
import type { LocalDate } from './local-date.ts';
import { formatMinutes, twoDigits } from './minutes.ts';
import type { DayMinutes } from './minutes.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const REMEMBERED_DAYS = 1000;
/** A day inside the years of a local date, so that an instant between has a date in every zone. */
const FIRST_INSTANT = epochDayOf('1900-01-02') * DAY_MS;
const LAST_INSTANT = epochDayOf('2199-12-31') * DAY_MS;

interface ZoneMemory {
  readonly zone: IANAZone;
  /** The offset of UTC days on which it does not change, null for the days on which it does. */
  readonly days: Map<number, number | null>;
}

/** Asking Intl costs some microseconds and every slot of an answer asks twice, so days are remembered. */
const memories = new Map<string, ZoneMemory>();

/**
 * The instant, in milliseconds since the epoch, at which clocks in `zone` show `minutes` (0 to 1440, 1440
 * being the next midnight) on `date`. A time inside a spring gap gives the first instant after the gap,
 * one that clocks show twice gives the first. Throws RangeError for an unknown zone or what is not a date.
 */
export function instantOf(date: LocalDate, minutes: DayMinutes, zone: string): number {
  const memory = memoryOf(zone);
  const wall = epochDayOf(date) * DAY_MS + minutes * MINUTE_MS;
  // Offsets lie between -12 and +14 hours, so the instant lies between these two.
  const [early, late] = [wall - 14 * HOUR_MS, wall + 12 * HOUR_MS];
  const before = offsetAt(memory, early) * MINUTE_MS;
  const after = offsetAt(memory, late) * MINUTE_MS;
  const shows = (instant: number): boolean => instant + offsetAt(memory, instant) * MINUTE_MS === wall;
  if (shows(wall - before)) return wall - before;
  if (shows(wall - after)) return wall - after;
  return firstInstantWith(memory, after, early, late);
}

/** What clocks in `zone` show at an instant: the date and the whole minutes gone since midnight, 0 to 1439. */
export function localOf(instant: number, zone: string): { date: LocalDate; minutes: DayMinutes } {
  const wall = instant + offsetAt(memoryOf(zone), instant) * MINUTE_MS;
  const day = Math.floor(wall / DAY_MS);
  return { date: dateOfEpochDay(day), minutes: Math.floor((wall - day * DAY_MS) / MINUTE_MS) };
}

/** RFC 3339 with the zone's own offset, to the whole second begun: `2026-11-24T10:15:00+07:00`. */
export function toRfc3339(instant: number, zone: string): string {
  const offset = offsetAt(memoryOf(zone), instant);
  const wall = instant + offset * MINUTE_MS;
  const day = Math.floor(wall / DAY_MS);
  const second = Math.floor((wall - day * DAY_MS) / 1000);
  const time = `${formatMinutes(Math.floor(second / 60))}:${twoDigits(second % 60)}`;
  return `${dateOfEpochDay(day)}T${time}${offset < 0 ? '-' : '+'}${formatMinutes(Math.abs(offset))}`;
}

/**
 * The instant that RFC 3339 text names: a real date of the years 1900 to 2199 in whatever zone it is told,
 * seconds 00 to 59 written, a fraction only of zeros, and an offset or Z. Null for anything else.
 */
export function parseInstant(text: string): number | null {
  const [, date = '', hours, minutes, seconds, sign, offsetHours = 0, offsetMinutes = 0] =
    /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.0{1,9})?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i.exec(
      text,
    ) ?? [];
  if (!isLocalDate(date)) return null;
  const time = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1000;
  const offset = Number(offsetHours) * HOUR_MS + Number(offsetMinutes) * MINUTE_MS;
  const instant = epochDayOf(date) * DAY_MS + time - (sign === '-' ? -offset : offset);
  return instant >= FIRST_INSTANT && instant < LAST_INSTANT ? instant : null;
}

/** Whether the name is an IANA zone known here: `Asia/Tomsk`, `UTC`; never a bare offset or an abbreviation. */
export function isZone(name: string): boolean {
  return /^(UTC|[A-Z]\w*(\/[A-Z][\w+-]*){1,2})$/.test(name) && IANAZone.isValidZone(name);
}

/** How far a zone's clocks are from UTC at an instant, for people: `UTC+7`, `UTC+5:30`, `UTC-3`, `UTC`. */
export function utcOffsetLabel(instant: number, zone: string): string {
  const offset = offsetAt(memoryOf(zone), instant);
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `:${twoDigits(minutes)}`}`;
}

function memoryOf(name: string): ZoneMemory {
  const known = memories.get(name);
  if (known) return known;
  if (!isZone(name)) throw new RangeError('not an IANA time zone');
  const memory = { zone: IANAZone.create(name), days: new Map<number, number | null>() };
  memories.set(name, memory);
  return memory;
}

/** Whole minutes east of UTC. Offsets with seconds (local mean time, long ago) are cut to minutes. */
function offsetAt({ zone, days }: ZoneMemory, instant: number): number {
  const day = Math.floor(instant / DAY_MS);
  const known = days.get(day);
  if (known !== undefined) return known ?? askOffset(zone, instant);
  const [atStart, atEnd] = [askOffset(zone, day * DAY_MS), askOffset(zone, (day + 1) * DAY_MS)];
  if (days.size >= REMEMBERED_DAYS) days.clear();
  days.set(day, atStart === atEnd ? atStart : null);
  return atStart === atEnd ? atStart : askOffset(zone, instant);
}

function askOffset(zone: IANAZone, instant: number): number {
  return Math.trunc(zone.offset(instant));
}

/** The first instant after `early` whose offset is `offset`, which holds at `late`; offsets change on whole minutes. */
function firstInstantWith(memory: ZoneMemory, offset: number, early: number, late: number): number {
  let [without, having] = [early / MINUTE_MS, late / MINUTE_MS];
  while (having - without > 1) {
    const middle = Math.floor((without + having) / 2);
    if (offsetAt(memory, middle * MINUTE_MS) * MINUTE_MS === offset) having = middle;
    else without = middle;
  }
  return having * MINUTE_MS;
}
