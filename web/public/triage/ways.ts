import type { GivenAnswer } from '../../../src/triage/domain/triage-tree.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { triagePath } from './address.ts';

/** The service all these questions are about. */
export const TRIAGE_SERVICE = 'account-recovery';

/** Booking, from wherever one is; `today` narrows it to centres with a place left today. */
export function bookingHref(frame: Frame, when?: 'today'): string {
  return hrefOf(frame, stepPath(TRIAGE_SERVICE, 'centres'), { when });
}

/** The question one of the answers was given to, with that answer still chosen. */
export function questionHref(frame: Frame, given: readonly GivenAnswer[], number: number): string {
  return hrefOf(frame, triagePath(given.slice(0, number)), { answer: given[number]?.answer });
}

/** The question before; before the first one is the first page. */
export function backFrom(frame: Frame, given: readonly GivenAnswer[]): string {
  return given.length > 0 ? questionHref(frame, given, given.length - 1) : hrefOf(frame, '/');
}
