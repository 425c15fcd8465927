import type { VNode } from 'preact';
import { clockTime, fullDayWords, wallDate } from '../../shared/dates.ts';
import type { Frame } from '../frame/frame.ts';

export interface CurrentVisitView {
  readonly startsAt: number;
  readonly timeZone: string;
  readonly centreName: string;
  readonly place: string | null;
  /** The other centre it is being moved to; null when it stays where it is. */
  readonly movingTo: string | null;
}

/** The visit as it stands, on top of the pages that move or cancel it. */
export function CurrentVisit({
  frame,
  visit,
}: {
  readonly frame: Frame;
  readonly visit: CurrentVisitView;
}): VNode {
  const { visit: texts } = frame.texts;
  return (
    <section class="notice" aria-label={texts.current}>
      <p>{texts.current}</p>
      <p>
        <strong>{visitMoment(frame, visit.timeZone, visit.startsAt)}</strong>
      </p>
      <p>{[visit.centreName, visit.place].filter(Boolean).join(', ')}</p>
      {visit.movingTo !== null && <p>{texts.movingTo(visit.movingTo)}</p>}
    </section>
  );
}

/** "Среда, 25 ноября 2026, 10:40" on the wall clock of the centre. */
export function visitMoment(frame: Frame, timeZone: string, at: number): string {
  const day = fullDayWords(frame.language, wallDate(timeZone, at));
  return frame.texts.visit.dayTime(day, clockTime(frame.language, timeZone, at));
}
