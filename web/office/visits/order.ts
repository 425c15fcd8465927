import type { BookingOrder } from './use-booking.ts';
import type { StaffPlace } from './views.ts';

/** What a clerk has chosen so far; what they have typed stands in the fields. */
export interface Draft {
  readonly source: 'desk' | 'hotline';
  /** Blank: the first one there is. */
  readonly service: string;
  /** Null: the soonest day. */
  readonly date: string | null;
  readonly chosen: string | null;
  readonly isBeyond: boolean;
  readonly hasConsent: boolean;
  readonly audience: string;
  readonly locale: 'ru' | 'en';
}

export const FIELDS = {
  familyName: '',
  givenName: '',
  patronymic: '',
  phone: '',
  reason: '',
  email: '',
  bookedBy: '',
};
export type Typed = Readonly<typeof FIELDS>;

export function newDraft(source: Draft['source']): Draft {
  return {
    ...{ source, service: '', date: null, chosen: null, isBeyond: false, hasConsent: false },
    ...{ audience: 'adult', locale: 'ru' },
  };
}

/**
 * Whoever is not here yet needs a time still to come, and not one of the reserve, which is for those who are: one that
 * the public could have. That the server judges by its own clock, whatever this device's says.
 */
export function isForLater({ forPublic }: StaffPlace): boolean {
  return forPublic > 0;
}

/** The chosen time while it is to be had, else the first that fits; beyond capacity nothing is chosen by itself. */
export function startOf(
  places: readonly StaffPlace[],
  { chosen, isBeyond }: Pick<Draft, 'chosen' | 'isBeyond'>,
  fits: (place: StaffPlace) => boolean = () => true,
): string | null {
  const possible = places.filter(({ free }) => isBeyond || free > 0);
  if (possible.some(({ start }) => start === chosen)) return chosen;
  return isBeyond ? null : (possible.find(fits)?.start ?? null);
}

/** What is sent. Blank fields are left out: they were not given. */
export function orderOf(
  draft: Draft,
  typed: Typed,
  {
    service,
    start,
    checksIn,
  }: { readonly service: string; readonly start: string; readonly checksIn: boolean },
): BookingOrder {
  const { source, audience, locale, isBeyond } = draft;
  return {
    checksIn,
    beyondReason: isBeyond ? typed.reason.trim() : null,
    body: {
      ...{ service, start, source, audience, locale, consents: ['personal-data'] },
      ...personOf(typed),
    },
  };
}

/** Who comes, and how to reach them, of the typed fields. */
export function personOf(
  typed: Omit<Typed, 'reason'>,
): Pick<BookingOrder['body'], 'visitor' | 'contact' | 'bookedBy'> {
  const { familyName, givenName, patronymic, phone, email, bookedBy } = typed;
  return {
    visitor: { familyName, givenName, ...given({ patronymic }) },
    contact: given({ phone, email }),
    ...(bookedBy.trim() !== '' && { bookedBy: { name: bookedBy } }),
  };
}

function given<Name extends string>(fields: Readonly<Record<Name, string>>): Partial<Record<Name, string>> {
  const kept = Object.entries<string>(fields).filter(([, value]) => value.trim() !== '');
  return Object.fromEntries(kept) as Partial<Record<Name, string>>;
}

const POINTERS: Readonly<Record<string, keyof Typed>> = {
  '/visitor/familyName': 'familyName',
  '/visitor/givenName': 'givenName',
  '/visitor/patronymic': 'patronymic',
  '/contact/phone': 'phone',
  '/contact/email': 'email',
  '/bookedBy/name': 'bookedBy',
  '/reason': 'reason',
};

/** What the server found wrong, by the field it stands in. */
export function byField(
  fields: readonly { readonly pointer: string; readonly detail: string }[],
): Partial<Record<keyof Typed, string>> {
  const known = fields.flatMap(({ pointer, detail }) => {
    const name = POINTERS[pointer];
    return name ? [[name, detail] as const] : [];
  });
  return Object.fromEntries(known);
}
