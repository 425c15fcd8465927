import { Transform } from 'class-transformer';
import { isUUID } from 'class-validator';
import { isLocalDate } from '../time/local-date.ts';
import { parseInstant } from '../time/wall-clock.ts';
import { characterCount, cleanText, hasForbiddenCharacters } from './clean-text.ts';
import { parseEmail } from './email.ts';
import type { EmailRefusal } from './email.ts';
import { parsePersonName } from './person-name.ts';
import type { PersonNameRefusal } from './person-name.ts';
import { parsePhone } from './phone.ts';
import type { PhoneRefusal } from './phone.ts';
import { refuse, together } from './refusal-decorator.ts';

type Parsed<Reason extends string> = { readonly ok: true } | { readonly ok: false; readonly reason: Reason };

/** What a text field is refused for before its own rule is asked: `missing`, `not-a-string`. Shape, so 400. */
const isText = together(
  refuse({ code: 'missing', rule: false }, (value) => value === undefined || value === null),
  refuse({ code: 'not-a-string', rule: false }, (value) => value != null && typeof value !== 'string'),
);

/** Text of one shape: what is not of it is malformed (400) under the one code. */
function textOf(code: string, isRight: (text: string) => boolean): PropertyDecorator {
  return together(
    isText,
    refuse({ code, rule: false }, (value) => typeof value === 'string' && !isRight(value)),
  );
}

/** Text that a parser takes. Each of its reasons is a code; `rules` says which are rules (422), which shape. */
function parsedText<Reason extends string>(
  parse: (raw: string) => Parsed<Reason>,
  rules: Readonly<Record<Reason, boolean>>,
): PropertyDecorator {
  const parseOnce = rememberingLast(parse);
  const refusals = Object.entries<boolean>(rules).map(([code, rule]) =>
    refuse({ code, rule }, (value) => {
      const parsed = typeof value === 'string' ? parseOnce(value) : undefined;
      return parsed?.ok === false && parsed.reason === code;
    }),
  );
  return together(isText, ...refusals);
}

/** The checks of a field ask one after the other about one value: it is parsed for the first of them. */
function rememberingLast<Answer>(parse: (raw: string) => Answer): (raw: string) => Answer {
  let last: { readonly raw: string; readonly answer: Answer } | null = null;
  return (raw) => {
    if (last?.raw !== raw) last = { raw, answer: parse(raw) };
    return last.answer;
  };
}

/** A family name, given name or patronymic that `parsePersonName` takes. The member keeps what was sent. */
export function IsPersonName(): PropertyDecorator {
  return parsedText<PersonNameRefusal>(parsePersonName, {
    'forbidden-character': false,
    empty: true,
    'too-long': true,
    'not-a-name': true,
  });
}

/** A telephone that `parsePhone` takes. The member keeps what was sent, not E.164. */
export function IsPhone(): PropertyDecorator {
  return parsedText<PhoneRefusal>(parsePhone, {
    empty: true,
    'not-a-number': true,
    'toll-free': true,
    foreign: true,
  });
}

/** An e-mail address that `parseEmail` takes. The member keeps what was sent. */
export function IsEmailAddress(): PropertyDecorator {
  return parsedText<EmailRefusal>(parseEmail, {
    'forbidden-character': false,
    empty: true,
    'too-long': true,
    'not-an-email': true,
  });
}

export interface RealTextBounds {
  /** Most characters of the text as sent, since that is what may be stored. */
  readonly max: number;
  /** Fewest characters left when it is cleaned; 0 when not given, 1 refuses blank text as `empty`. */
  readonly min?: number;
  /** True when tab and line breaks belong in it. */
  readonly multiline?: boolean;
}

/**
 * Free text without forbidden characters, within its bounds. Refuses `forbidden-character` (400),
 * `too-long` and, below `min`, `empty` (422).
 */
export function IsRealText({ max, min = 0, multiline = false }: RealTextBounds): PropertyDecorator {
  const parse = (raw: string): Parsed<'forbidden-character' | 'too-long' | 'empty'> => {
    if (hasForbiddenCharacters(raw, { multiline })) return { ok: false, reason: 'forbidden-character' };
    if (characterCount(raw) > max) return { ok: false, reason: 'too-long' };
    return characterCount(cleanText(raw)) < min ? { ok: false, reason: 'empty' } : { ok: true };
  };
  return parsedText(parse, { 'forbidden-character': false, 'too-long': true, empty: true });
}

/** A date `YYYY-MM-DD` that is in the calendar; otherwise `not-a-date` (400). */
export function IsLocalDate(): PropertyDecorator {
  return textOf('not-a-date', isLocalDate);
}

/** An instant of RFC 3339 with its offset; otherwise `not-an-instant` (400). */
export function IsInstant(): PropertyDecorator {
  return textOf('not-an-instant', (text) => parseInstant(text) !== null);
}

/**
 * A UUID of any version, in either case; otherwise `not-a-uuid` (400). The member is in lower case, as ours are: two
 * ways to write one centre are compared as text, and told to those who listen.
 */
export function IsUuid(): PropertyDecorator {
  return together(
    textOf('not-a-uuid', (text) => isUUID(text)),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
  );
}
