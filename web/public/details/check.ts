import { parseEmail } from '../../../src/common/validation/email.ts';
import { parsePersonName } from '../../../src/common/validation/person-name.ts';
import { parsePhone } from '../../../src/common/validation/phone.ts';
import type { Texts } from '../languages/ru.ts';
import type { FieldError } from '../parts/error-summary.tsx';

/** Who comes: the one who books, another person, or somebody with a power of attorney, whom nobody receives. */
export const WHO_COMES = ['self', 'other', 'proxy'] as const;
export type WhoComes = (typeof WHO_COMES)[number];

/** The form of details as typed: every field present, nothing refused yet. */
export interface TypedDetails {
  readonly audience: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly who: WhoComes;
  readonly bookerName: string;
  readonly phone: string;
  readonly email: string;
  readonly consent: boolean;
}

export const NOTHING_TYPED: TypedDetails = {
  audience: '',
  familyName: '',
  givenName: '',
  patronymic: '',
  who: 'self',
  bookerName: '',
  phone: '',
  email: '',
  consent: false,
};

/** Longest text of a field that is read at all; far above any rule, so that nothing typed is cut silently. */
const LONGEST_TYPED = 1000;

/** Reads the form; what is not a text counts as not given. */
export function readDetails(form: Readonly<Record<string, unknown>>): TypedDetails {
  const text = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value.slice(0, LONGEST_TYPED) : '';
  };
  return {
    audience: text('audience'),
    familyName: text('familyName'),
    givenName: text('givenName'),
    patronymic: text('patronymic'),
    who: WHO_COMES.find((who) => who === text('who')) ?? 'self',
    bookerName: text('bookerName'),
    phone: text('phone'),
    email: text('email'),
    consent: text('consent') === 'yes',
  };
}

type NameField = 'familyName' | 'givenName' | 'patronymic' | 'bookerName';

/** What is wrong, in the order of the page; an empty list means it may be booked. The server is the judge. */
export function checkDetails(
  typed: TypedDetails,
  audiences: readonly string[],
  texts: Texts['details'],
): readonly FieldError[] {
  const { errors } = texts;
  const found: (FieldError | null)[] = [
    typed.who === 'proxy' ? { field: 'who-proxy', text: errors.who } : null,
    typed.who === 'other' ? nameError('bookerName', typed, texts) : null,
    audiences.includes(typed.audience)
      ? null
      : { field: `audience-${audiences[0] ?? ''}`, text: errors.audience },
    nameError('familyName', typed, texts),
    nameError('givenName', typed, texts),
    typed.patronymic.trim() === '' ? null : nameError('patronymic', typed, texts),
    contactError(typed, texts),
    phoneError(typed.phone, texts),
    emailError(typed.email, texts),
    typed.consent ? null : { field: 'consent', text: errors.consent },
  ];
  return found.filter((error) => error !== null);
}

function nameError(field: NameField, typed: TypedDetails, texts: Texts['details']): FieldError | null {
  const parsed = parsePersonName(typed[field]);
  if (parsed.ok) return null;
  const words = texts.errors[field];
  const reason = parsed.reason === 'forbidden-character' ? 'not-a-name' : parsed.reason;
  return { field, text: words[reason] };
}

function contactError(typed: TypedDetails, texts: Texts['details']): FieldError | null {
  const given = typed.phone.trim() !== '' || typed.email.trim() !== '';
  return given ? null : { field: 'phone', text: texts.errors.contact };
}

function phoneError(raw: string, texts: Texts['details']): FieldError | null {
  const parsed = parsePhone(raw);
  if (parsed.ok || parsed.reason === 'empty') return null;
  return { field: 'phone', text: texts.errors.phone[parsed.reason] };
}

function emailError(raw: string, texts: Texts['details']): FieldError | null {
  const parsed = parseEmail(raw);
  if (parsed.ok || parsed.reason === 'empty') return null;
  const reason = parsed.reason === 'too-long' ? 'too-long' : 'not-an-email';
  return { field: 'email', text: texts.errors.email[reason] };
}
