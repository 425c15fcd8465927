import type { BoardTexts } from './texts.ts';

const MINUTE_MS = 60_000;

/** The centre's clock: set by the server, for a television's own may be years off and in another zone. */
export class CentreClock {
  #ahead: number | null = null;
  #offsetMs = 0;

  set(serverNow: number): void {
    this.#ahead = serverNow - performance.now();
  }

  /** As the server writes it: `+07:00`. */
  setOffset(text: string): void {
    const parts = /^([+-])(\d\d):(\d\d)$/.exec(text);
    if (!parts) return;
    const size = (Number(parts[2]) * 60 + Number(parts[3])) * MINUTE_MS;
    this.#offsetMs = parts[1] === '-' ? -size : size;
  }

  /** Epoch milliseconds; null before the server has said it. */
  now(): number | null {
    return this.#ahead === null ? null : this.#ahead + performance.now();
  }

  /** What the clock on the wall shows, as the UTC parts of a date. */
  wall(): Date | null {
    const now = this.now();
    return now === null ? null : new Date(now + this.#offsetMs);
  }
}

/** `10:41`. */
export function clockWords(wall: Date): string {
  return `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}`;
}

/** `Среда, 25 ноября`. */
export function dayWords(wall: Date, { weekdays, months, day }: BoardTexts): string {
  const words = day(weekdays[wall.getUTCDay()] || '', wall.getUTCDate(), months[wall.getUTCMonth()] || '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
