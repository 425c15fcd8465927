import type { ArrivedView, KioskView } from '../../../web/kiosk/view.ts';
import type { CheckedIn } from '../../queue/check-in/check-in.service.ts';
import { receivedFrom } from '../../queue/check-in/domain/arrival.ts';
import type { PlaceInHall } from '../../queue/check-in/domain/expected-wait.ts';

type Arrived = Extract<CheckedIn, { ok: true }>;
type Refused = Extract<CheckedIn, { ok: false }>;

/** The ticket as the kiosk shows it. */
export function arrivedView(
  { ticket, how }: Arrived,
  place: PlaceInHall | null,
  timeZone: string,
): ArrivedView {
  const { label, bookedFor, isLate, state, window } = ticket;
  return {
    ...{ label, bookedFor, timeZone, isLate, isAgain: how === 'again', isDeferred: state === 'deferred' },
    window: state === 'called' || state === 'in-service' ? window : null,
    before: place?.before ?? null,
    waitMinutes: place?.waitMinutes ?? null,
  };
}

/** Why nobody is received by this number: when and where the visit is, never whose. */
export function refusedView({ reason, visit }: Refused): KioskView {
  if (!visit) return { screen: 'refused', reason, visit: null };
  const { startsAt, timeZone, centre } = visit;
  const where = [centre.name, centre.settlement, centre.address].filter((part) => part !== null).join(', ');
  return {
    ...{ screen: 'refused', reason },
    visit: { startsAt, timeZone, receivedFrom: receivedFrom(visit), centre: where },
  };
}
