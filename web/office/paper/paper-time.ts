/** `HH:MM` of what a clerk types: `9:50`, `0950`, `9.50`, `950`; null for what is no time. */
export function paperTime(typed: string): string | null {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})\s*[:.\-\s]?\s*(\d{2})\s*$/u.exec(typed) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
