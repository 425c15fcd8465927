import type { VNode } from 'preact';
import { clockTime, dayWords, wallDate } from '../../shared/dates.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';

/** A visit this browser can open, without a name: the device may be shared. */
export interface OwnVisitLink {
  /** Eight digits. */
  readonly reference: string;
  /** Grouped for people: 4827-1935. */
  readonly shownReference: string;
  readonly startsAt: number;
  readonly timeZone: string;
}

/** The visits this browser remembers, before anything is asked again. Nothing when there are none. */
export function OwnVisitsList(props: {
  readonly frame: Frame;
  readonly visits: readonly OwnVisitLink[];
}): VNode | null {
  const { frame, visits } = props;
  if (visits.length === 0) return null;
  return (
    <ul class="notice" aria-label={frame.texts.visit.ownVisits}>
      {visits.map((visit) => (
        <li key={visit.reference}>
          <a href={hrefOf(frame, `/visit/${visit.reference}`)}>{ownVisit(frame, visit)}</a>
        </li>
      ))}
    </ul>
  );
}

function ownVisit(frame: Frame, { shownReference, startsAt, timeZone }: OwnVisitLink): string {
  const day = dayWords(frame.language, wallDate(timeZone, startsAt));
  return frame.texts.visit.ownVisit(shownReference, day, clockTime(frame.language, timeZone, startsAt));
}
