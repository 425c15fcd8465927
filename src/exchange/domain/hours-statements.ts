import type { Interval } from '../../common/time/interval.ts';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import { HoursCursor, Refusal, wholeInterval } from './hours-cursor.ts';
import type { HoursToken } from './hours-tokens.ts';
import type { ApartBreak, HoursNote, HoursRefused, Said, Statement } from './hours-reading.ts';

/** The statements of the tokens, in order; with `weekday`, hours without a day are of that day. */
export function statementsOf(tokens: readonly HoursToken[], weekday?: Weekday): Said | HoursRefused {
  try {
    return new Reader(tokens, weekday).read();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, fragment: error.fragment };
    throw error;
  }
}

/** Walks the tokens once. It keeps the days just named and the statement hours go to. */
class Reader {
  readonly #cursor: HoursCursor;
  #pending: Weekday[] = [];
  #isPending = false;
  #isSpan = false;
  #current: Statement | null = null;
  #bare: Statement | null = null;
  /** Whether a comma or the end of a line stands between the last hours and here. */
  #isApart = false;
  readonly #statements: Statement[] = [];
  readonly #apart: ApartBreak[] = [];
  readonly #notes = new Set<HoursNote>();

  constructor(tokens: readonly HoursToken[], weekday: Weekday | undefined) {
    this.#cursor = new HoursCursor(tokens);
    if (weekday === undefined) return;
    this.#pending = [weekday];
    this.#isPending = true;
  }

  read(): Said {
    while (!this.#cursor.isAtEnd) this.#step(this.#cursor.peek() as HoursToken);
    if (this.#isPending) this.#cutOff();
    const { statements, apart, notes } = {
      statements: this.#statements,
      apart: this.#apart,
      notes: this.#notes,
    };
    return { ok: true, statements, apart, bare: this.#bare, notes: [...notes] };
  }

  #step(token: HoursToken): void {
    switch (token.kind) {
      case 'days':
        return this.#days(token.days, token.isSet);
      case 'other-days':
        return this.#days(this.#unsaid(), true);
      case 'from':
      case 'to':
      case 'time':
      case 'range':
        return this.#hours(token);
      case 'closed':
        return this.#closed();
      case 'break':
        return this.#break(token);
      case 'no-break':
        return this.#noBreak();
      case 'open':
        return this.#bracket();
      default:
        return this.#sign(token);
    }
  }

  #sign({ kind, text }: HoursToken): void {
    if (kind === 'irregular') throw new Refusal('not-every-week', text);
    if (kind === 'unknown') throw new Refusal('unreadable', text);
    if (kind === 'by-appointment') this.#notes.add('by-appointment');
    if (kind === 'comma' || kind === 'end') this.#isApart = true;
    this.#cursor.skip();
    // `вс:` and then another day or nothing: the hours were lost.
    if (
      kind === 'colon' &&
      this.#isPending &&
      ['days', undefined].includes(
        this.#cursor.rest().find(({ kind }) => kind !== 'comma' && kind !== 'end')?.kind,
      )
    )
      this.#cutOff();
  }

  #days(days: readonly Weekday[], isSet: boolean): void {
    this.#cursor.skip();
    const last = this.#spanEnd(days);
    const named = last === null ? days : span(days[0] as Weekday, last);
    if (this.#cursor.peek(-2)?.kind === 'from' && last === null && !isSet)
      throw new Refusal('unreadable', this.#cursor.peek(-1)?.text ?? '');
    this.#pending.push(...named);
    this.#isPending = true;
    this.#isSpan ||= isSet || last !== null;
  }

  /** `-пт` after `пн`: a dash or `по` and then the name of a day. */
  #spanEnd(days: readonly Weekday[]): Weekday | null {
    const [sign, day] = [this.#cursor.peek(), this.#cursor.peek(1)];
    if (days.length !== 1 || (sign?.kind !== 'dash' && sign?.kind !== 'to')) return null;
    if (day?.kind !== 'days' || day.isSet) return null;
    this.#cursor.skip(2);
    return day.days[0] ?? null;
  }

  #hours(token: HoursToken): void {
    // `с понедельника`, `по вторникам`: a word before days, not before hours.
    if ((token.kind === 'from' || token.kind === 'to') && this.#cursor.peek(1)?.kind === 'days') {
      this.#cursor.skip();
      return;
    }
    const { opens, closes, text } = this.#cursor.times();
    const statement = this.#target();
    if (opens !== null && closes !== null) {
      if (opens === 0 && closes === 0) statement.closed = true;
      else statement.work.push(wholeInterval(opens, closes, text));
    } else if (opens !== null) statement.opens = opens;
    else statement.closes = closes;
    this.#isApart = false;
  }

  #closed(): void {
    this.#cursor.skip();
    const isBefore = !this.#isPending && this.#daysFollow();
    if (isBefore) this.#daysAfterClosed();
    this.#target().closed = true;
    this.#isApart = false;
  }

  /** `выходные дни: сб, вс`. */
  #daysAfterClosed(): void {
    for (let token = this.#cursor.peek(); token; token = this.#cursor.peek()) {
      if (token.kind === 'days') this.#days(token.days, token.isSet);
      else if (['colon', 'dash', 'comma', 'and'].includes(token.kind) && this.#daysFollow())
        this.#cursor.skip();
      else return;
    }
  }

  #daysFollow(): boolean {
    const rest = this.#cursor.rest().slice(0, 3);
    const next = rest.find(({ kind }) => !['colon', 'dash', 'comma', 'and'].includes(kind));
    // After a comma another statement begins: `сб выходной, вс`.
    const isJoined = rest[0]?.kind !== 'comma' || this.#isPending;
    return isJoined && next?.kind === 'days';
  }

  #break(token: HoursToken): void {
    this.#cursor.skip();
    while (['colon', 'dash'].includes(this.#cursor.peek()?.kind ?? '')) this.#cursor.skip();
    const breaks: Interval[] = [];
    do {
      if (breaks.length > 0) this.#cursor.skip();
      if (this.#cursor.peek()?.kind === 'from' && this.#cursor.peek(1)?.kind !== 'time')
        throw new Refusal('unreadable', token.text);
      if (!this.#cursor.isTime()) throw new Refusal('unreadable', token.text);
      const { opens, closes, text } = this.#cursor.times();
      if (opens === null || closes === null) throw new Refusal('unreadable', token.text);
      breaks.push(wholeInterval(opens, closes, text));
    } while (['comma', 'and'].includes(this.#cursor.peek()?.kind ?? '') && this.#cursor.isTime(1));
    const isApart = !this.#isPending && (this.#isApart || this.#current === null);
    if (isApart) this.#apart.push({ breaks, after: this.#statements.length });
    else this.#target().breaks.push(...breaks);
  }

  #noBreak(): void {
    this.#cursor.skip();
    if (this.#isPending || !this.#isApart) this.#target().noBreak = true;
    else for (const statement of this.#statements) statement.noBreak = true;
  }

  /** Breaks and hours in brackets are read; any other remark is left out, and that is told. */
  #bracket(): void {
    this.#cursor.skip();
    const length = this.#cursor.rest().findIndex(({ kind }) => kind === 'close');
    if (length === -1) return;
    const inside = this.#cursor.rest().slice(0, length);
    const isRead = inside.every(({ kind }) => READ_IN_BRACKETS.has(kind)) && inside.length > 0;
    if (isRead) {
      this.#isApart = false;
      return;
    }
    const isKnown = inside.every(({ kind }) => kind === 'by-appointment');
    this.#notes.add(isKnown ? 'by-appointment' : 'remark-left-out');
    this.#cursor.skip(length + 1);
  }

  /** The statement of the days just named, else the one before, else that of no day. */
  #target(): Statement {
    if (this.#isPending) {
      this.#current = statement([...new Set(this.#pending)], this.#isSpan);
      this.#statements.push(this.#current);
      this.#forget();
    }
    if (this.#current) return this.#current;
    this.#bare ??= statement([], true);
    return this.#bare;
  }

  #cutOff(): void {
    if (this.#pending.length > 0) this.#notes.add('weekday-cut-off');
    this.#forget();
  }

  #forget(): void {
    this.#pending = [];
    this.#isPending = false;
    this.#isSpan = false;
  }

  #unsaid(): Weekday[] {
    const said = new Set(this.#statements.flatMap(({ days }) => days));
    return WEEKDAYS.filter((day) => !said.has(day));
  }
}

const READ_IN_BRACKETS: ReadonlySet<string> = new Set([
  'break',
  'no-break',
  'time',
  'range',
  'dash',
  'from',
  'to',
  'colon',
  'comma',
  'and',
]);

function statement(days: readonly Weekday[], isSpan: boolean): Statement {
  return { days, isSpan, work: [], breaks: [], closed: false, noBreak: false, opens: null, closes: null };
}

/** From the first day to the last, around the end of the week when it must be. */
function span(first: Weekday, last: Weekday): Weekday[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (((first - 1 + index) % 7) + 1) as Weekday);
}
