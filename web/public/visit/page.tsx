import { clockTime, machineTime } from '../../shared/dates.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { PhoneLink } from '../parts/phone-link.tsx';
import { SummaryList } from '../parts/summary-list.tsx';
import { visitMoment } from './current-visit.tsx';
import { VisitActions } from './visit-actions.tsx';

export interface VisitView {
  /** Eight digits. */
  readonly reference: string;
  /** Grouped for people: 4827-1935. */
  readonly shownReference: string;
  readonly status: string;
  readonly service: { readonly code: string; readonly title: string };
  readonly audience: string;
  readonly visitorName: string;
  readonly centreName: string;
  readonly place: string | null;
  readonly phone: string | null;
  readonly timeZone: string;
  /** Epoch milliseconds, all of them. */
  readonly startsAt: number;
  readonly arriveFrom: number;
  readonly arriveUntil: number;
  readonly canMoveUntil: number;
  readonly canCancelUntil: number;
  readonly documents: readonly {
    readonly code: string;
    readonly title: string;
    readonly note: string | null;
  }[];
  readonly hasJustMoved: boolean;
}

/** `/visit/<reference>`: the talon while the visit lies ahead, otherwise what became of it. */
export function visitPage(frame: Frame, view: VisitView): Page {
  const { visit } = frame.texts;
  const ahead = view.status === 'booked' && frame.now < view.arriveUntil;
  const title = ahead ? (view.hasJustMoved ? visit.moved : visit.booked) : statusTitle(frame, view);
  return {
    title,
    body: ahead ? (
      <Talon frame={frame} view={view} title={title} />
    ) : (
      <Past frame={frame} view={view} title={title} />
    ),
  };
}

interface Part {
  readonly frame: Frame;
  readonly view: VisitView;
  readonly title: string;
}

function statusTitle(frame: Frame, view: VisitView): string {
  return frame.texts.visit.status[view.status] ?? frame.texts.visit.past;
}

function Talon({ frame, view, title }: Part) {
  const { visit } = frame.texts;
  return (
    <>
      <div class="done">
        <h1>{title}</h1>
        <p>{view.hasJustMoved ? visit.movedText : visit.bookedText}</p>
      </div>
      <TalonCard frame={frame} view={view} title={title} />
      <section>
        <h2>{visit.next}</h2>
        <p>
          {visit.arrive(
            clockTime(frame.language, view.timeZone, view.arriveFrom),
            clockTime(frame.language, view.timeZone, view.arriveUntil),
          )}{' '}
          {visit.arriveHow}
        </p>
        <p>{visit.late}</p>
      </section>
      <section>
        <h2>{visit.bring}</h2>
        <ul class="bring">
          {view.documents.map(({ code, title: name, note }) => (
            <li key={code}>
              {name}
              {note && <span class="hint"> — {note}</span>}
            </li>
          ))}
        </ul>
        <p>{view.audience === 'child' ? visit.parent : visit.inPerson}</p>
        <p class="caution">{visit.neverAsk}</p>
      </section>
      <VisitActions frame={frame} view={view} />
    </>
  );
}

function TalonCard({ frame, view }: Part) {
  const { visit } = frame.texts;
  return (
    <section class="talon" aria-label={visit.talon}>
      <div class="talon-words">
        <p class="talon-name">{visit.reference}</p>
        <p class="talon-number">{view.shownReference}</p>
        <p class="talon-moment">
          <time dateTime={machineTime(view.startsAt)}>
            {visitMoment(frame, view.timeZone, view.startsAt)}
          </time>
        </p>
        <p>{[view.centreName, view.place].filter(Boolean).join(', ')}</p>
        {view.phone && (
          <p>
            {visit.phone}: <PhoneLink phone={view.phone} />
          </p>
        )}
        <p class="talon-small">
          {view.service.title} · {view.visitorName}
        </p>
      </div>
      <img
        class="talon-code"
        src={hrefOf(frame, `/visit/${view.reference}/qr.svg`)}
        alt={visit.qr}
        width="176"
        height="176"
      />
    </section>
  );
}

function Past({ frame, view, title }: Part) {
  const { visit } = frame.texts;
  const isOver = !['arrived', 'called', 'in-service', 'deferred'].includes(view.status);
  return (
    <>
      <div class="notice">
        <h1>{title}</h1>
        <p>{visit.statusText[view.status] ?? visit.pastText}</p>
      </div>
      <SummaryList
        frame={frame}
        rows={[
          { name: visit.reference, value: view.shownReference },
          { name: visit.service, value: view.service.title },
          { name: frame.texts.check.moment, value: visitMoment(frame, view.timeZone, view.startsAt) },
          { name: visit.place, value: [view.centreName, view.place].filter(Boolean).join(', ') },
          { name: visit.visitor, value: view.visitorName },
        ]}
      />
      {isOver && (
        <p>
          <a class="button button-primary" href={hrefOf(frame, `/book/${view.service.code}/centres`)}>
            {visit.bookAgain}
          </a>
        </p>
      )}
      {view.phone && (
        <p>
          {visit.phone}: <PhoneLink phone={view.phone} />
        </p>
      )}
    </>
  );
}
