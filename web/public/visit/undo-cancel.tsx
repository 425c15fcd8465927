import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import type { VisitView } from './visit-view.ts';

/**
 * The way back for a minute after cancelling. The script counts down from `data-undo` (milliseconds left when the
 * page was made) and takes the button away at the end; without it the server says that it is too late.
 */
export function UndoCancel(props: { readonly frame: Frame; readonly view: VisitView }): VNode | null {
  const { frame, view } = props;
  const { visit } = frame.texts;
  const left = (view.canRestoreUntil ?? 0) - frame.now;
  if (left <= 0) return null;
  return (
    <section class="caution" aria-labelledby="undo" data-undo={left} data-over={visit.undoOver}>
      <h2 id="undo" class="h3">
        {visit.undoTitle}
      </h2>
      <p role="status" data-undo-text="">
        {visit.undoText}
      </p>
      <form
        method="post"
        action={hrefOf(frame, `/visit/${view.reference}/restore`)}
        class="undo"
        data-once=""
      >
        <button class="button button-secondary" type="submit">
          {visit.restore}
        </button>
        <p class="hint" data-undo-clock="" hidden>
          {visit.undoLeft} <span data-undo-seconds=""></span>
        </p>
      </form>
    </section>
  );
}
