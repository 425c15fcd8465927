import type { VNode } from 'preact';
import { wallDate } from '../../shared/dates.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { HiddenFields } from '../parts/hidden-fields.tsx';
import { visitMoment } from '../visit/current-visit.tsx';
import type { VisitView } from '../visit/visit-view.ts';

/** What of earlier times is told to the owner of a visit. Instants are epoch milliseconds. */
export interface EarlierView {
  readonly request: 'open' | 'possible' | 'no-email';
  /** Times the visit can be moved forward to now, the earliest first. */
  readonly times: readonly number[];
}

interface Part {
  readonly frame: Frame;
  readonly view: VisitView;
  readonly earlier: EarlierView;
}

/** Where the pages that change the wish lead back to. */
export const EARLIER_ANCHOR = 'earlier';
/** The nearest of them; all others are on the page of days. */
const MOST_TIMES = 3;

/** The earlier times free now, each to be taken in one step, and the wish to be told of others. */
export function EarlierSection({ frame, view }: Omit<Part, 'earlier'>): VNode | null {
  const { earlier } = view;
  if (!earlier) return null;
  return (
    <section class="no-print" id={EARLIER_ANCHOR} tabIndex={-1}>
      <h2>{frame.texts.earlier.title}</h2>
      <FreeNow frame={frame} view={view} earlier={earlier} />
      <Wish frame={frame} view={view} earlier={earlier} />
    </section>
  );
}

function FreeNow({ frame, view, earlier: { times } }: Part) {
  const { earlier: texts } = frame.texts;
  const move = hrefOf(frame, `/visit/${view.reference}/move`);
  if (times.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <p>{texts.now}</p>
      <ul class="cards">
        {times.slice(0, MOST_TIMES).map((startsAt) => (
          <li key={startsAt}>
            <form method="post" action={`${move}/time`} data-once="">
              <HiddenFields
                values={{ date: wallDate(view.timeZone, startsAt), startsAt: String(startsAt) }}
              />
              <button class="offer" type="submit">
                <strong>{visitMoment(frame, view.timeZone, startsAt)}</strong>
                <span>{texts.moveHere}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {times.length > MOST_TIMES && (
        <p>
          <a href={move}>{texts.otherTime}</a>
        </p>
      )}
    </>
  );
}

function Wish({ frame, view, earlier: { request } }: Part) {
  const { earlier: texts } = frame.texts;
  const action = hrefOf(frame, `/visit/${view.reference}/earlier`);
  if (request === 'no-email') return <p class="hint">{texts.noEmail}</p>;
  if (request === 'open') {
    return (
      <form method="post" action={`${action}/stop`} data-once="">
        <p>{texts.asked}</p>
        <button class="button-link" type="submit">
          {texts.stop}
        </button>
      </form>
    );
  }
  return (
    <form method="post" action={action} class="actions" data-once="">
      <button class="button button-secondary" type="submit" aria-describedby="earlier-hint">
        {texts.ask}
      </button>
      <p class="hint" id="earlier-hint">
        {texts.askHint}
      </p>
    </form>
  );
}
