/** A stretch of a day, `['09:00', '13:00']`. */
export type Stretch = readonly [string, string];

const NONE = new Set(['', '-', '–', '—', 'нет', 'none', 'выходной', 'closed']);
const STRETCH = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/u;

/** What was typed, `9:00-13:00, 14-18`; null when it is no list of stretches. Whether they can be, the server says. */
export function parseHours(text: string): Stretch[] | null {
  const typed = text.trim().toLocaleLowerCase('ru');
  if (NONE.has(typed)) return [];
  const stretches = typed.split(/[,;]/u).map((part) => parseStretch(part.trim()));
  return stretches.every((stretch) => stretch !== null) ? stretches : null;
}

export function writeHours(stretches: readonly (readonly string[])[]): string {
  return stretches.map((stretch) => stretch.join('-')).join(', ');
}

function parseStretch(text: string): Stretch | null {
  const [, from, fromMinutes = '00', to, toMinutes = '00'] = STRETCH.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  const isTime = (hour: string, minutes: string): boolean =>
    Number(minutes) < 60 && Number(hour) * 60 + Number(minutes) <= 1440;
  if (!isTime(from, fromMinutes) || !isTime(to, toMinutes)) return null;
  return [`${from.padStart(2, '0')}:${fromMinutes}`, `${to.padStart(2, '0')}:${toMinutes}`];
}
