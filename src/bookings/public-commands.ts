import { Problem } from '../common/errors/problem.ts';
import { parseInstant } from '../common/time/wall-clock.ts';
import { parseEmail } from '../common/validation/email.ts';
import { parsePersonName } from '../common/validation/person-name.ts';
import { parsePhone } from '../common/validation/phone.ts';
import type { BookCommand } from './book-visit.service.ts';
import type { NewBookingDto } from './bookings.dto.ts';
import { bookingNotFound } from './bookings.errors.ts';
import { parseReference } from './domain/reference.ts';
import type { OwnBooking } from './own-booking.ts';

type Parsed = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string };

interface PersonDto extends Pick<NewBookingDto, 'visitor' | 'bookedBy'> {
  readonly contact?: NewBookingDto['contact'] | undefined;
}

/** The command of a checked body: names cleaned, the telephone in E.164. */
export function bookCommand(dto: NewBookingDto, secret: string): BookCommand {
  return {
    holdId: dto.holdId,
    secret,
    audience: dto.audience,
    ...personOf(dto),
    locale: dto.locale,
    consents: dto.consents,
  };
}

/** Who comes and how to reach them, of a checked body: the same on every door. */
export function personOf({
  visitor,
  contact,
  bookedBy,
}: PersonDto): Pick<BookCommand, 'visitor' | 'bookedBy' | 'contact'> {
  return {
    visitor: {
      familyName: checked(parsePersonName(visitor.familyName)),
      givenName: checked(parsePersonName(visitor.givenName)),
      patronymic: optional(visitor.patronymic, parsePersonName),
    },
    bookedBy: optional(bookedBy?.name, parsePersonName),
    contact: { phone: optional(contact?.phone, parsePhone), email: optional(contact?.email, parseEmail) },
  };
}

/** The digits of the address and the bearer's secret. Throws `booking-not-found` when they are no eight digits. */
export function ownBooking(reference: string, secret: string): OwnBooking {
  return { reference: digitsOf(reference), secret };
}

/** The digits of a reference. Throws `booking-not-found` when they are not eight. */
export function digitsOf(reference: string): string {
  const digits = parseReference(reference);
  if (digits === null) throw new Problem(bookingNotFound);
  return digits;
}

/** The instant a checked body names, in epoch milliseconds. */
export function startOf({ start }: { readonly start: string }): number {
  const instant = parseInstant(start);
  if (instant === null) throw new Error('a checked instant cannot be read');
  return instant;
}

function optional(raw: string | undefined, parse: (raw: string) => Parsed): string | null {
  return raw === undefined ? null : checked(parse(raw));
}

/** The DTO's decorators ask the same parsers, so a refusal here is a mistake of ours. */
function checked(parsed: Parsed): string {
  if (!parsed.ok) throw new Error(`checked input was refused as ${parsed.reason}`);
  return parsed.value;
}
