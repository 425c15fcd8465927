import type { HeldJourney } from './journey-cookie.ts';
import { textOf } from './page-request.ts';

/**
 * The place a page was made for. Its forms send it along, for meanwhile another tab may have taken another place
 * in the same journey, and what is confirmed must be what was shown. The secret of the hold stays in the cookie.
 */
export function shownPlace({ hold, centreId }: HeldJourney): Readonly<Record<string, string>> {
  return { hold: hold.id, heldAt: String(hold.startsAt), heldIn: centreId };
}

/**
 * True when the form was shown for another place than the one held now. The same time held anew, after the first
 * hold ran out, is no other place. Forms without the field, of pages made before it was there, are believed.
 */
export function isOfAnotherPlace(form: unknown, journey: HeldJourney): boolean {
  const shown = textOf(form, 'hold');
  if (shown === '' || shown === journey.hold.id) return false;
  const { heldAt, heldIn } = shownPlace(journey);
  return textOf(form, 'heldAt') !== heldAt || textOf(form, 'heldIn') !== heldIn;
}

/** The page that tells of it. */
export function otherTimePath(service: string): string {
  return `/book/${service}/other-time`;
}

/** What that page is asked about. */
export function otherTimeQuery(form: unknown): Readonly<Record<string, string>> {
  return { heldAt: textOf(form, 'heldAt'), heldIn: textOf(form, 'heldIn') };
}
