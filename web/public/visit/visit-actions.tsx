import type { VNode } from 'preact';
import { clockTime, shortDayWords, wallDate } from '../../shared/dates.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import type { VisitView } from './visit-view.ts';

interface Part {
  readonly frame: Frame;
  readonly view: VisitView;
}

/** What can be done with a visit that lies ahead: move it, cancel it, close it on this device. */
export function VisitActions({ frame, view }: Part): VNode {
  return (
    <div class="no-print">
      <ChangeVisit frame={frame} view={view} />
      <CloseVisit frame={frame} view={view} />
    </div>
  );
}

/** Closing the visit on this device, and withdrawing the consent, which is the end of it everywhere. */
export function CloseVisit({ frame, view }: Part): VNode {
  const { visit } = frame.texts;
  const here = hrefOf(frame, `/visit/${view.reference}`);
  return (
    <div class="forget no-print">
      <form method="post" action={`${here}/forget`} data-leave="">
        <button class="button-link" type="submit" aria-describedby="forget-hint">
          {visit.hide}
        </button>
        <p class="hint" id="forget-hint">
          {visit.hideHint}
        </p>
      </form>
      <p>
        <a class="tap" href={`${here}/withdraw`}>
          {visit.withdraw}
        </a>
      </p>
    </div>
  );
}

function ChangeVisit({ frame, view }: Part) {
  const { visit } = frame.texts;
  const here = hrefOf(frame, `/visit/${view.reference}`);
  const canMove = frame.now < view.canMoveUntil;
  const canCancel = frame.now < view.canCancelUntil;
  const words = (at: number) =>
    visit.moment(
      shortDayWords(frame.language, wallDate(view.timeZone, at)),
      clockTime(frame.language, view.timeZone, at),
    );
  return (
    <section>
      <h2>{visit.cannotCome}</h2>
      {canMove && <p>{visit.moveUntil(words(view.canMoveUntil))}</p>}
      {canCancel && <p>{visit.cancelUntil(words(view.canCancelUntil))}</p>}
      {!canMove && !canCancel && <p>{visit.tooLate}</p>}
      <div class="actions">
        {canMove && (
          <a class="button button-secondary" href={`${here}/move`}>
            {visit.move}
          </a>
        )}
        {canCancel && (
          <a class="button button-secondary" href={`${here}/cancel`}>
            {visit.cancel}
          </a>
        )}
      </div>
    </section>
  );
}
