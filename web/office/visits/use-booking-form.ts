import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { serverNow } from '../live/server-time.ts';
import { useFields } from '../parts/use-fields.ts';
import type { Fields } from '../parts/use-fields.ts';
import { useCentre } from '../session/centre.tsx';
import { FIELDS, byField, isForLater, newDraft, orderOf, startOf } from './order.ts';
import type { Draft, Typed } from './order.ts';
import { useBooking } from './use-booking.ts';
import type { Booked } from './use-booking.ts';
import { usePlaces } from './use-places.ts';
import type { Places } from './use-places.ts';
import { useServices } from './use-services.ts';
import type { Service } from './views.ts';
import { visitsWords } from './words.ts';

/** As early as a centre receives people unless it is set otherwise; the server has the last word. */
const RECEIVED_BEFORE_MS = 30 * 60_000;

export interface BookingModel {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly fields: Fields<keyof Typed>;
  readonly services: readonly Service[];
  readonly service: Service | null;
  readonly places: Places;
  readonly start: string | null;
  /** Whether the person can be checked in together with the booking. */
  readonly canArrive: boolean;
  readonly wrong: { readonly time: string | null; readonly consent: string | null };
  /** Takes the focus when it is what is missing. */
  readonly consent: RefObject<HTMLInputElement | null>;
  readonly send: (checksIn: boolean) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** What stands in the form, what is wrong with it, and its sending. */
export function useBookingForm(source: Draft['source'], onBooked: (booked: Booked) => void): BookingModel {
  const { id: centreId, permissions } = useCentre();
  const services = useServices().all.filter(({ isBookable }) => isBookable);
  const [draft, setDraft] = useState(() => newDraft(source));
  const [wrong, setWrong] = useState<BookingModel['wrong']>({ time: null, consent: null });
  const fields = useFields(FIELDS);
  const booking = useBooking();
  const consent = useRef<HTMLInputElement>(null);
  const service = services.find(({ code }) => code === draft.service) ?? services[0] ?? null;
  const places = usePlaces(centreId, service?.code ?? '', draft);
  const fits = draft.source === 'hotline' ? isForLater : undefined;
  const start = startOf(places.day?.places ?? [], draft, fits);
  const judge = useJudge(fields, draft);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const refused = (error: unknown): void => {
    if (!(error instanceof Refusal)) return;
    if (error.fields.length > 0) fields.judge(byField(error.fields));
    void places.again();
  };
  const send = (checksIn: boolean): void => {
    const found = judge(start);
    setWrong(found);
    if (found.areNamed && found.consent !== null) consent.current?.focus();
    if (!found.isRight || start === null || service === null) return;
    const order = orderOf(draft, fields.values, { service: service.code, start, checksIn });
    booking.mutate(order, { onSuccess: onBooked, onError: refused });
  };
  return {
    ...{ draft, change, fields, services, service, places, start, wrong, consent, send },
    canArrive: permissions.includes('hall.manage') && canArrive(draft, start),
    isPending: booking.isPending,
    error: booking.error,
  };
}

function canArrive({ source }: Draft, start: string | null): boolean {
  return start !== null && source === 'desk' && Date.parse(start) - serverNow() <= RECEIVED_BEFORE_MS;
}

/** Names first, since the first wrong field takes the focus; then the time and the consent. */
function useJudge(
  fields: Fields<keyof Typed>,
  { source, isBeyond, hasConsent }: Draft,
): (
  start: string | null,
) => BookingModel['wrong'] & { readonly areNamed: boolean; readonly isRight: boolean } {
  const texts = useTexts(visitsWords);
  return (start) => {
    const names = fields.missing(
      'familyName',
      'givenName',
      ...(source === 'hotline' ? (['phone'] as const) : []),
    );
    const isBare = isBeyond && fields.values.reason.trim().length < 3;
    const areRight = fields.judge({ ...names, ...(isBare && { reason: texts.reasonNeeded }) });
    const time = start === null ? texts.timeNeeded : null;
    const consent = hasConsent ? null : texts.consentNeeded;
    return { time, consent, areNamed: areRight, isRight: areRight && time === null && consent === null };
  };
}
