import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import type { TypedDetails } from '../../web/public/details/check.ts';
import type { Language } from '../../web/shared/language.ts';
import type { BookingDetails } from '../bookings/booking-details.ts';
import { BookVisit } from '../bookings/book-visit.service.ts';
import type { BookCommand } from '../bookings/book-visit.service.ts';
import { Attempts } from '../bookings/gate/attempts.ts';
import { Idempotency } from '../common/http/idempotency.ts';
import { parseEmail } from '../common/validation/email.ts';
import { parsePersonName } from '../common/validation/person-name.ts';
import { parsePhone } from '../common/validation/phone.ts';
import type { JourneyHold } from './journey-cookie.ts';

export interface BookFromPage {
  readonly hold: JourneyHold;
  readonly typed: TypedDetails;
  readonly language: Language;
  readonly address: string;
}

type Parsed = { readonly ok: true; readonly value: string } | { readonly ok: false };

/**
 * Books from the check page. The key of the request is made of the hold and of what was typed, so a second
 * tap, a reload or a repeat after a lost answer gets the first talon again. Refusals are not kept: who was
 * booked already may cancel that visit and press again.
 */
@Injectable()
export class BookingErrand {
  constructor(
    private readonly bookVisit: BookVisit,
    private readonly idempotency: Idempotency,
    private readonly attempts: Attempts,
  ) {}

  /** The reference of the booking. Throws what booking is refused for. */
  async run({ hold, typed, language, address }: BookFromPage): Promise<string> {
    const command = bookCommand(hold, typed, language);
    await this.attempts.countBooking(command, address);
    const content = JSON.stringify(command);
    const answer = await this.idempotency.answer({
      request: { key: v5(content, hold.id), hash: createHash('sha256').update(content).digest() },
      keepsRefusals: false,
      status: 201,
      language,
      gate: () => Promise.resolve(),
      errand: (witness) => this.bookVisit.run(command, witness),
      render: ({ reference }: BookingDetails) => JSON.stringify({ reference }),
    });
    return (JSON.parse(answer.body) as { reference: string }).reference;
  }
}

function bookCommand(hold: JourneyHold, typed: TypedDetails, language: Language): BookCommand {
  return {
    holdId: hold.id,
    secret: hold.secret,
    audience: typed.audience,
    visitor: {
      familyName: valueOf(parsePersonName(typed.familyName)) ?? '',
      givenName: valueOf(parsePersonName(typed.givenName)) ?? '',
      patronymic: valueOf(parsePersonName(typed.patronymic)),
    },
    bookedBy: typed.who === 'other' ? valueOf(parsePersonName(typed.bookerName)) : null,
    contact: { phone: valueOf(parsePhone(typed.phone)), email: valueOf(parseEmail(typed.email)) },
    locale: language,
    consents: typed.consent ? ['personal-data'] : [],
  };
}

/** What was typed has been checked before; a field left empty is not given. */
function valueOf(parsed: Parsed): string | null {
  return parsed.ok ? parsed.value : null;
}
