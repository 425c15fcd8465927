import { capitalised } from '../../web/shared/language.ts';
import { dayWords } from '../../web/shared/dates.ts';
import { hrefOf } from '../../web/public/frame/frame.ts';
import type { Frame } from '../../web/public/frame/frame.ts';
import { stepPath } from '../../web/public/journey.ts';
import type { OfferedTime, RefusalCode, RefusalView, WayOn } from '../../web/public/refusal/page.tsx';
import type { Problem } from '../common/errors/problem.ts';
import type { Alternative } from '../slots/alternatives.ts';

/** Where in the site somebody was refused: it decides the ways on. */
export type RefusedAt =
  | { readonly kind: 'booking'; readonly service: string; readonly centreId: string; readonly date: string }
  | { readonly kind: 'visit'; readonly reference: string }
  | { readonly kind: 'elsewhere' };

const SHOWN: Readonly<Record<string, RefusalCode>> = {
  'slot-taken': 'slot-taken',
  'too-soon': 'too-soon',
  'beyond-horizon': 'beyond-horizon',
  'not-a-slot': 'not-a-slot',
  'service-not-offered': 'service-not-offered',
  'hold-expired': 'hold-expired',
  'hold-not-found': 'hold-expired',
  'already-booked': 'already-booked',
  'hold-used': 'already-booked',
  'too-many-bookings': 'too-many-bookings',
  'challenge-required': 'challenge-required',
  'too-many-requests': 'too-many-requests',
  'too-late': 'too-late',
  'restore-too-late': 'restore-too-late',
  'place-gone': 'place-gone',
  'visit-under-way': 'visit-under-way',
  'booking-not-active': 'booking-not-active',
  'booking-not-found': 'booking-not-found',
  'not-found': 'not-found',
  'centre-not-found': 'not-found',
  'unknown-service': 'not-found',
  'forged-request': 'forged',
  'temporarily-unavailable': 'unavailable',
};

/** Refusals after which a visit cannot be moved either. */
const OVER: ReadonlySet<RefusalCode> = new Set([
  'too-late',
  'restore-too-late',
  'place-gone',
  'visit-under-way',
  'booking-not-active',
  'forged',
]);

/** The refusal as its page shows it, by the code of the problem; what has no words of its own is ours. */
export function refusalView(frame: Frame, problem: Problem, refusedAt: RefusedAt): RefusalView {
  const { type, facts } = problem;
  // Only a service can be unknown without a code of its own, and its other pages would refuse the same way.
  const at: RefusedAt = type.code === 'not-found' ? { kind: 'elsewhere' } : refusedAt;
  const code = shownCode(type.code, at) ?? (type.kind === 'internal' ? 'internal' : 'malformed');
  const errorId = facts.members?.['errorId'];
  const offered = offeredTimes(frame, problem, at);
  return {
    code,
    waysOn: waysOn(frame, code, at),
    retryAfterSeconds: code === 'too-many-requests' ? facts.retryAfterSeconds : undefined,
    errorId: typeof errorId === 'string' ? errorId : undefined,
    ...(offered && { offered }),
  };
}

/**
 * A visit's own pages look for it only with a secret this browser keeps, and none is kept of what never was: what is
 * not found there has been erased since.
 */
function shownCode(code: string, at: RefusedAt): RefusalCode | undefined {
  return code === 'booking-not-found' && at.kind === 'visit' ? 'visit-gone' : SHOWN[code];
}

function waysOn(frame: Frame, code: RefusalCode, at: RefusedAt): readonly WayOn[] {
  const { refusal, visit: words } = frame.texts;
  const home = { href: hrefOf(frame, '/'), label: refusal.home };
  const find = { href: hrefOf(frame, '/visit'), label: refusal.findVisit };
  if (code === 'visit-gone') return [home, find];
  if (code === 'booking-not-found') return [find, home];
  if (code === 'already-booked') return [find, home];
  if (at.kind === 'visit') {
    const visit = { href: hrefOf(frame, `/visit/${at.reference}`), label: words.cancelKeep };
    const move = { href: hrefOf(frame, `/visit/${at.reference}/move`), label: refusal.otherDay };
    return OVER.has(code) ? [{ ...visit, label: refusal.findVisit }, home] : [move, visit];
  }
  if (at.kind === 'elsewhere') return code === 'not-found' ? [home, find] : [home];
  return bookingWays(frame, code, at);
}

function bookingWays(
  frame: Frame,
  code: RefusalCode,
  at: Extract<RefusedAt, { kind: 'booking' }>,
): readonly WayOn[] {
  const { refusal } = frame.texts;
  const { service, centreId: centre, date } = at;
  const otherCentre = { href: hrefOf(frame, stepPath(service, 'centres')), label: refusal.otherCentre };
  const otherDay = { href: hrefOf(frame, stepPath(service, 'day'), { centre }), label: refusal.otherDay };
  const details = { href: hrefOf(frame, stepPath(service, 'details')), label: refusal.toDetails };
  const find = { href: hrefOf(frame, '/visit'), label: refusal.findVisit };
  if (centre === '' || code === 'service-not-offered' || code === 'not-found') return [otherCentre];
  if (code === 'too-many-bookings') return [details, find];
  if (date === '') return [otherDay, otherCentre];
  const sameDay = {
    href: hrefOf(frame, stepPath(service, 'time'), { centre, date }),
    label: refusal.sameDay(dayWords(frame.language, date)),
  };
  return [sameDay, otherDay, otherCentre];
}

/** Free times the refusal came with, each as a form that holds it. A move takes no such short cut. */
function offeredTimes(frame: Frame, problem: Problem, at: RefusedAt): RefusalView['offered'] {
  const given = problem.facts.members?.['alternatives'];
  if (at.kind !== 'booking' || !Array.isArray(given)) return undefined;
  const times = (given as Alternative[]).map(({ centreId, centreName, start }): OfferedTime => {
    // `start` is in the centre's own offset: its digits are the centre's wall clock.
    const [date, time] = [start.slice(0, 10), start.slice(11, 16)];
    return {
      moment: frame.texts.visit.dayTime(capitalised(dayWords(frame.language, date)), time),
      place: centreName,
      fields: { centre: centreId, date, startsAt: String(Date.parse(start)) },
    };
  });
  return { action: hrefOf(frame, stepPath(at.service, 'time')), times };
}
