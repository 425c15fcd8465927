import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { placeOf } from '../visit/visit-view.ts';
import type { VisitView } from '../visit/visit-view.ts';
import { visitMoment } from '../visit/current-visit.tsx';

/** Every way to carry the talon away. What needs a script comes hidden and is shown by it. */
export function KeepTalon({ frame, view }: { readonly frame: Frame; readonly view: VisitView }): VNode {
  const { talon } = frame.texts;
  const here = hrefOf(frame, `/visit/${view.reference}`);
  const shared = talon.shared(visitMoment(frame, view.timeZone, view.startsAt), placeOf(view));
  return (
    <div class="actions no-print">
      <a class="button button-primary" href={`${here}/calendar.ics`}>
        {talon.calendar}
      </a>
      <KeepButtons frame={frame} copy={`${here}/copy`} />
      <a class="button button-secondary" href={`${here}/talon.pdf`}>
        {talon.pdf}
      </a>
      <button class="button button-secondary" type="button" data-print="" hidden>
        {talon.print}
      </button>
      <button class="button button-secondary" type="button" data-share={shared} hidden>
        {talon.share}
      </button>
    </div>
  );
}

/** Keeping the talon for use without a connection, and forgetting it; `copy` is the page to be kept, if any. */
export function KeepButtons(props: { readonly frame: Frame; readonly copy: string | null }): VNode {
  const { talon } = props.frame.texts;
  return (
    <div
      class="keep"
      data-keep={props.copy ?? ''}
      data-failed={talon.keepFailed}
      data-forgotten={talon.forgotten}
      data-kept={talon.kept}
    >
      {props.copy !== null && (
        <button class="button button-secondary" type="button" data-keep-talon="" hidden>
          {talon.keep}
        </button>
      )}
      <button class="button button-secondary" type="button" data-forget-talon="" hidden>
        {talon.forget}
      </button>
      <p class="hint" role="status" data-keep-status=""></p>
    </div>
  );
}
