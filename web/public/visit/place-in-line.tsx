import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { LiveControls } from './live-controls.tsx';
import type { VisitView } from './visit-view.ts';

/**
 * How many are before the visit on its day. The script keeps it true by events from `data-visit-live` and can be told
 * to stop; without it the link asks again.
 */
export function PlaceInLine(props: { readonly frame: Frame; readonly view: VisitView }): VNode | null {
  const { frame, view } = props;
  const { visit } = frame.texts;
  if (view.ahead === null) return null;
  const here = hrefOf(frame, `/visit/${view.reference}`);
  return (
    <section class="notice no-print" aria-labelledby="line" data-visit-live={`${here}/live`}>
      <h2 id="line" class="h3">
        {visit.line}
      </h2>
      <p role="status" data-visit-live-words="">
        <strong>{visit.ahead(view.ahead)}</strong>
      </p>
      <p class="hint">{visit.lineHint}</p>
      <LiveControls frame={frame} here={here} />
    </section>
  );
}
