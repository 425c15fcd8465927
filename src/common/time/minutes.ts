/** Minutes since a day's local midnight as the wall clock reads, 0 to 1440; 1440 is the midnight that ends it. */
export type DayMinutes = number;

export const MINUTES_OF_DAY = 1440;

/** The minutes of `HH:MM`, 00:00 to 24:00; null for anything else, `9:00` and `24:01` included. */
export function parseMinutes(text: string): DayMinutes | null {
  const [, hour, minute] = /^(\d{2}):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= MINUTES_OF_DAY ? minutes : null;
}

/** `HH:MM` of whole minutes 0 to 1440; the end of the day is 24:00. */
export function formatMinutes(minutes: DayMinutes): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** A whole number 0 to 99 as two digits. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
