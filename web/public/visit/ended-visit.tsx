import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { PhoneLink } from '../parts/phone-link.tsx';
import { SummaryList } from '../parts/summary-list.tsx';
import { visitMoment } from './current-visit.tsx';
import { InHall } from './in-hall.tsx';
import { PlaceInLine } from './place-in-line.tsx';
import { UndoCancel } from './undo-cancel.tsx';
import { placeOf } from './visit-view.ts';
import type { VisitView } from './visit-view.ts';
import { CloseVisit } from './visit-actions.tsx';

const UNDER_WAY: ReadonlySet<string> = new Set(['arrived', 'called', 'in-service', 'deferred']);

/** A visit that is no talon any more: what became of it, the way back after a cancellation, the way to another. */
export function EndedVisit(props: {
  readonly frame: Frame;
  readonly view: VisitView;
  readonly title: string;
}): VNode {
  const { frame, view } = props;
  const { visit, talon } = frame.texts;
  return (
    <div data-unkeep="">
      {view.hall ? (
        <InHall frame={frame} reference={view.reference} hall={view.hall} />
      ) : (
        <div class="notice">
          <h1>{props.title}</h1>
          <p>{visit.statusText[view.status] ?? visit.pastText}</p>
        </div>
      )}
      <UndoCancel frame={frame} view={view} />
      <PlaceInLine frame={frame} view={view} />
      <SummaryList
        frame={frame}
        rows={[
          { name: talon.number, value: view.shownReference },
          { name: visit.service, value: view.service.title },
          { name: frame.texts.check.moment, value: visitMoment(frame, view.timeZone, view.startsAt) },
          { name: visit.place, value: placeOf(view) },
          { name: visit.visitor, value: view.visitorName },
        ]}
      />
      {!UNDER_WAY.has(view.status) && (
        <p>
          <a class="button button-primary" href={hrefOf(frame, stepPath(view.service.code, 'centres'))}>
            {visit.bookAgain}
          </a>
        </p>
      )}
      {view.phone && (
        <p>
          {talon.phone}: <PhoneLink phone={view.phone} />
        </p>
      )}
      <CloseVisit frame={frame} view={view} />
    </div>
  );
}
