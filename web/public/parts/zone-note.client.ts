/** Tells who looks from another time zone that the times are the centre's, not those of the phone. */
export function tellOtherZone(): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-zone]')) {
    const { zone = 'UTC', zoneAt } = note.dataset;
    const at = Number(zoneAt);
    note.hidden = wallTime(at, zone) === wallTime(at);
  }
}

/** Zones are the same to a reader when their clocks agree, whatever they are called. */
function wallTime(at: number, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}
