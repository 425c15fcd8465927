import type { VNode } from 'preact';
import { clockTime, shortDayWords, wallDate } from '../../shared/dates.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import type { VisitView } from './page.tsx';

/** What can be done with a talon: keep it, move it, cancel it, forget it on this device. */
export function VisitActions({ frame, view }: { readonly frame: Frame; readonly view: VisitView }): VNode {
  const { visit } = frame.texts;
  const here = hrefOf(frame, `/visit/${view.reference}`);
  return (
    <div class="no-print">
      <div class="actions">
        <a class="button button-primary" href={`${here}/calendar.ics`}>
          {visit.calendar}
        </a>
        <a class="button button-secondary" href={`${here}/talon.pdf`}>
          {visit.pdf}
        </a>
        <button class="button button-secondary" type="button" data-print="" hidden>
          {visit.print}
        </button>
      </div>
      <ChangeVisit frame={frame} view={view} />
      <form method="post" action={hrefOf(frame, `/visit/${view.reference}/forget`)} class="forget">
        <button class="button-link" type="submit" aria-describedby="forget-hint">
          {visit.hide}
        </button>
        <p class="hint" id="forget-hint">
          {visit.hideHint}
        </p>
      </form>
    </div>
  );
}

function ChangeVisit({ frame, view }: { readonly frame: Frame; readonly view: VisitView }) {
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
