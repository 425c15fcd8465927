import type { Interval } from '../../common/time/interval.ts';
import { MINUTES_OF_DAY } from '../../common/time/minutes.ts';
import type { HoursFault } from './hours-reading.ts';
import type { HoursToken } from './hours-tokens.ts';

/** Leaves the reading of a text; `statementsOf` makes a value of it. */
export class Refusal extends Error {
  constructor(
    readonly reason: HoursFault,
    readonly fragment: string,
  ) {
    super(reason);
  }
}

export interface SaidTimes {
  readonly opens: number | null;
  readonly closes: number | null;
  readonly text: string;
}

/** Walks the tokens of a text of hours and reads the times among them. */
export class HoursCursor {
  #at = 0;

  constructor(private readonly tokens: readonly HoursToken[]) {}

  get isAtEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  peek(ahead = 0): HoursToken | undefined {
    return this.tokens[this.#at + ahead];
  }

  skip(count = 1): void {
    this.#at += count;
  }

  take(): HoursToken {
    this.#at += 1;
    return this.tokens[this.#at - 1] as HoursToken;
  }

  /** The tokens still to come. */
  rest(): readonly HoursToken[] {
    return this.tokens.slice(this.#at);
  }

  isTime(ahead = 0): boolean {
    return ['from', 'time', 'range'].includes(this.peek(ahead)?.kind ?? '');
  }

  /** `9-18`, `с 9 до 18`, or one end alone: `до 20`, `с 10`. Throws `Refusal`. */
  times(): SaidTimes {
    const first = this.take();
    if (first.kind === 'range') return { opens: first.from, closes: first.to, text: first.text };
    if (first.kind === 'to') return { opens: null, closes: this.#time(first), text: first.text };
    const opens = first.kind === 'time' ? first.at : this.#time(first);
    const sign = this.peek()?.kind;
    const isRange = (sign === 'dash' || sign === 'to') && this.peek(1)?.kind === 'time';
    if (!isRange) {
      if (first.kind === 'time') throw new Refusal('unreadable', first.text);
      return { opens, closes: null, text: first.text };
    }
    this.skip();
    const last = this.take();
    const closes = last.kind === 'time' ? last.at : 0;
    return { opens, closes, text: `${first.text}-${last.text}` };
  }

  #time(before: HoursToken): number {
    const token = this.peek();
    if (token?.kind !== 'time') throw new Refusal('unreadable', token?.text ?? before.text);
    this.skip();
    return token.at;
  }
}

/** An interval that goes on until midnight may say so as 00:00. */
export function wholeInterval(from: number, until: number, text: string): Interval {
  const to = until === 0 ? MINUTES_OF_DAY : until;
  if (from >= to) throw new Refusal('ends-before-begins', text);
  return { from, to };
}
