type Move = (date: string) => string;

const DAY_MS = 86_400_000;
const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: (date) => shifted(date, -1),
  ArrowRight: (date) => shifted(date, 1),
  ArrowUp: (date) => shifted(date, -7),
  ArrowDown: (date) => shifted(date, 7),
  Home: (date) => shifted(date, 1 - weekday(date)),
  End: (date) => shifted(date, 7 - weekday(date)),
  PageUp: (date) => otherMonth(date, -1),
  PageDown: (date) => otherMonth(date, 1),
};

/**
 * The calendar by keys, as a grid with one stop for Tab: arrows by day and week, Page Up and Down by month,
 * Home and End to the ends of the week. The focus moves within the key's own event: later, two quick keys
 * would start from the same day.
 */
export function walkCalendar(): void {
  const calendar = document.querySelector<HTMLElement>('[data-calendar]');
  if (!calendar) return;
  const days = [...calendar.querySelectorAll<HTMLElement>('[data-date]')];
  for (const table of calendar.querySelectorAll('table')) table.setAttribute('role', 'grid');
  rove(days, days.find((day) => day.matches('a')) ?? days[0]);
  calendar.addEventListener('keydown', (event) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
    const move = event.ctrlKey || event.altKey || event.metaKey ? undefined : MOVES[event.key];
    if (!from || !move) return;
    event.preventDefault();
    const to = nearest(days, move(from));
    rove(days, to);
    to?.focus();
  });
}

function rove(days: readonly HTMLElement[], current: HTMLElement | undefined): void {
  for (const day of days) day.tabIndex = day === current ? 0 : -1;
}

/** The day itself, else the nearest end of what is shown. */
function nearest(days: readonly HTMLElement[], date: string): HTMLElement | undefined {
  const first = days[0];
  if (first && date < (first.dataset['date'] ?? '')) return first;
  return days.findLast((day) => (day.dataset['date'] ?? '') <= date);
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

function weekday(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

/** The same day of another month; the 31st of a month of 30 days is its last. */
function otherMonth(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
