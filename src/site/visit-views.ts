import type { CurrentVisitView } from '../../web/public/visit/current-visit.tsx';
import type { MoveView, OfferView, VisitView } from '../../web/public/visit/visit-view.ts';
import type { BookingDetails } from '../bookings/booking-details.ts';
import { isConfirmed } from '../bookings/domain/confirm.ts';
import { formatReference } from '../bookings/domain/reference.ts';
import { canRestoreUntil } from '../bookings/domain/restore.ts';
import type { DocumentView } from '../catalogue/catalogue.view.ts';
import type { KeptOffer, MoveNotice } from '../scheduling/moves/move-offers.ts';
import { placeInWords } from './places.ts';

const MINUTE_MS = 60_000;

/** A booking as its page shows it. */
export function visitView(
  booking: BookingDetails,
  serviceTitle: string,
  documents: readonly DocumentView[],
  now: Pick<VisitView, 'ahead' | 'earlier' | 'news' | 'hall' | 'move'>,
): VisitView {
  const { reference, status, audience, centre, startsAt, timeZone, visitor } = booking;
  return {
    reference,
    status,
    audience,
    startsAt,
    timeZone,
    documents,
    ...now,
    shownReference: formatReference(reference),
    service: { code: booking.service, title: serviceTitle },
    visitorName: [visitor.familyName, visitor.givenName, visitor.patronymic].filter(Boolean).join(' '),
    centreName: centre.name,
    place: placeInWords(centre),
    phone: centre.phone,
    arriveFrom: startsAt - booking.arriveEarlyMinutes * MINUTE_MS,
    arriveUntil: startsAt + booking.arriveLateMinutes * MINUTE_MS,
    canMoveUntil: booking.canMoveUntil,
    canCancelUntil: booking.canCancelUntil,
    canRestoreUntil: canRestoreUntil(booking),
    isConfirmed: isConfirmed(booking.history),
  };
}

/** What is told to somebody whose time is closed; null when it is not. */
export function moveView(
  { centreId }: BookingDetails,
  notice: MoveNotice | null,
  isRefused: boolean,
): MoveView | null {
  if (!notice) return null;
  const { wholeDay, reason, offer } = notice;
  return { wholeDay, reason, isRefused, offer: offer && offerView(offer, centreId) };
}

function offerView({ centre, ...offer }: KeptOffer, centreId: string): OfferView {
  const { holdId, startsAt, timeZone, keptUntil } = offer;
  const place = placeInWords(centre);
  const isElsewhere = centre.id !== centreId;
  return { holdId, startsAt, timeZone, keptUntil, centreName: centre.name, place, isElsewhere };
}

/** The booking on top of the pages that move or cancel it; `movingTo` is another centre chosen for it. */
export function currentVisit(
  { startsAt, timeZone, centre }: BookingDetails,
  movingTo: { readonly id: string; readonly name: string } | null = null,
): CurrentVisitView {
  return {
    startsAt,
    timeZone,
    centreName: centre.name,
    place: placeInWords(centre),
    movingTo: movingTo && movingTo.id !== centre.id ? movingTo.name : null,
  };
}
