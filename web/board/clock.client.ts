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
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(text) || [];
    const size = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
    if (sign) this.#offsetMs = sign === '-' ? -size : size;
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
