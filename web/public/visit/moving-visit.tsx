import type { VNode } from 'preact';
import { clockTime, machineTime, shortDayWords, wallDate } from '../../shared/dates.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { PhoneLink } from '../parts/phone-link.tsx';
import { SummaryList } from '../parts/summary-list.tsx';
import { ZoneNote } from '../parts/zone-note.tsx';
import { visitMoment } from './current-visit.tsx';
import { CloseVisit } from './visit-actions.tsx';
import { placeOf } from './visit-view.ts';
import type { MoveView, OfferView, VisitView } from './visit-view.ts';

interface Part {
  readonly frame: Frame;
  readonly view: VisitView;
}

/** A visit whose time is closed: why, what is kept for the person instead, and the three answers. */
export function MovingVisit({ frame, view, move }: Part & { readonly move: MoveView }): VNode {
  const { moving, talon, visit } = frame.texts;
  const here = hrefOf(frame, `/visit/${view.reference}`);
  return (
    <div data-unkeep="">
      <div class="notice">
        <h1>{moving.title}</h1>
        <p>{whyOf(frame, view, move)}</p>
        {move.reason !== null && <p>{moving.reason(move.reason)}</p>}
        <p>{moving.sorry}</p>
      </div>
      {move.isRefused && (
        <div class="errors" role="alert">
          <p>{moving.gone}</p>
        </div>
      )}
      {move.offer ? (
        <Offer frame={frame} offer={move.offer} action={`${here}/accept`} />
      ) : (
        <section>
          <h2>{moving.noOfferTitle}</h2>
          <p>{moving.noOffer}</p>
        </section>
      )}
      <section>
        <h2>{moving.otherwise}</h2>
        <div class="actions">
          <a class="button button-secondary" href={`${here}/move`}>
            {moving.another}
          </a>
          <a class="button button-secondary" href={`${here}/cancel`}>
            {visit.cancel}
          </a>
        </div>
      </section>
      <Before frame={frame} view={view} />
      {view.phone && (
        <p>
          {talon.phone}: <PhoneLink phone={view.phone} />
        </p>
      )}
      <CloseVisit frame={frame} view={view} />
    </div>
  );
}

/** The visit as it was booked, with its number: the talon of paper has it too. */
function Before({ frame, view }: Part) {
  const { moving, talon, visit } = frame.texts;
  return (
    <SummaryList
      frame={frame}
      rows={[
        { name: talon.number, value: view.shownReference },
        { name: visit.service, value: view.service.title },
        { name: moving.before, value: visitMoment(frame, view.timeZone, view.startsAt) },
        { name: visit.place, value: placeOf(view) },
        { name: visit.visitor, value: view.visitorName },
      ]}
    />
  );
}

function Offer({
  frame,
  offer,
  action,
}: {
  readonly frame: Frame;
  readonly offer: OfferView;
  readonly action: string;
}) {
  const { moving } = frame.texts;
  const { timeZone, startsAt } = offer;
  return (
    <section>
      <h2>{moving.offered}</h2>
      <div class="talon">
        <div class="talon-words">
          <p class="talon-moment">
            <time dateTime={machineTime(startsAt)}>{visitMoment(frame, timeZone, startsAt)}</time>
          </p>
          <p>{[offer.centreName, offer.place].filter(Boolean).join(', ')}</p>
          {offer.isElsewhere && <p>{moving.elsewhere}</p>}
          <p class="talon-small">{moving.keptUntil(shortMoment(frame, timeZone, offer.keptUntil))}</p>
        </div>
      </div>
      <ZoneNote frame={frame} timeZone={timeZone} at={startsAt} />
      <form method="post" action={action} data-once="">
        <input type="hidden" name="offer" value={offer.holdId} />
        <button class="button button-primary" type="submit">
          {moving.accept}
        </button>
      </form>
    </section>
  );
}

function shortMoment(frame: Frame, timeZone: string, at: number): string {
  const day = shortDayWords(frame.language, wallDate(timeZone, at));
  return frame.texts.visit.moment(day, clockTime(frame.language, timeZone, at));
}

function whyOf(frame: Frame, { timeZone, startsAt }: VisitView, { wholeDay }: MoveView): string {
  const { moving } = frame.texts;
  const day = shortDayWords(frame.language, wallDate(timeZone, startsAt));
  return wholeDay
    ? moving.wholeDay(day)
    : moving.thisTime(day, clockTime(frame.language, timeZone, startsAt));
}
