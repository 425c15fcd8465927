import { clockTime, shortDayWords, wallDate } from '../../shared/dates.ts';
import type { Frame, Page } from '../frame/frame.ts';
import type { VisitView } from '../visit/visit-view.ts';
import { Checklist } from './checklist.tsx';
import { KeepButtons } from './keep-talon.tsx';
import { TalonCard } from './talon-card.tsx';

/** `/visit/<reference>/copy`: what a phone keeps for use without a connection. Nothing in it needs one. */
export function copyPage(frame: Frame, view: VisitView): Page {
  const { talon, visit } = frame.texts;
  const moment = visit.moment(
    shortDayWords(frame.language, wallDate(view.timeZone, frame.now)),
    clockTime(frame.language, view.timeZone, frame.now),
  );
  return {
    title: talon.copyTitle,
    body: (
      <>
        <h1>{talon.copyTitle}</h1>
        <p class="notice">
          {talon.copyOf(moment)} {talon.copyMayDiffer}
        </p>
        <TalonCard frame={frame} view={view} />
        <section>
          <h2>{talon.next}</h2>
          <p>{talon.arriveHow}</p>
          <p>{talon.late}</p>
        </section>
        <Checklist frame={frame} view={view} />
        <div class="actions no-print">
          <KeepButtons frame={frame} copy={null} />
        </div>
      </>
    ),
  };
}
