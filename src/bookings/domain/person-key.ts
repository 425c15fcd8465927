import { foldText } from '../../common/validation/fold-text.ts';

/** At least one of the two, already parsed: the telephone as E.164, the e-mail cleaned. */
export interface Contact {
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
}

export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
}

/**
 * Each contact by itself. A claim is made under every one, so that leaving out one of two does not make a
 * new person.
 */
export function eachContact({ phone, email }: Contact): readonly Contact[] {
  return [...(phone ? [{ phone }] : []), ...(email ? [{ email }] : [])];
}

/**
 * The contact as text to be keyed (by HMAC, elsewhere) for the limit per contact: the telephone when there is
 * one, else the e-mail in lower case as a whole, since mail servers do not tell `Ivan@` from `ivan@`.
 * null without a contact: nothing to count by.
 */
export function contactText(contact: Contact): string | null {
  if (contact.phone) return `phone:${contact.phone}`;
  if (contact.email) return `email:${contact.email.normalize('NFC').toLowerCase()}`;
  return null;
}

/**
 * Whoever is booked at a desk without any contact, as text to be keyed: all of the name, and the centre where they
 * stand. Two namesakes there at one time are told apart by the patronymic or a telephone.
 */
export function personAtDeskText(
  name: PersonName & { readonly patronymic: string | null },
  centreId: string,
): string {
  const names = [name.familyName, name.givenName, name.patronymic ?? ''].map(foldText);
  return [...names, `at:${centreId}`].join('\n');
}

/**
 * The person as text to be keyed (by HMAC, elsewhere) for "one active booking per person and service": both
 * names folded, and the contact, since namesakes are many. The patronymic is deliberately no part: it is
 * optional, and with it the same person would be two, once with and once without. A son named as his father
 * on the father's telephone pays for this; staff can book him.
 * null without a contact: a bare name is not a person, so no claim can be made of it.
 */
export function personText(name: PersonName, contact: Contact): string | null {
  const reach = contactText(contact);
  return reach === null ? null : [foldText(name.familyName), foldText(name.givenName), reach].join('\n');
}
