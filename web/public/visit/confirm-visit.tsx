import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import type { VisitView } from './visit-view.ts';

/** "Я приду": asked in the last two days, when people know. */
const ASKED_MS = 48 * 3_600_000;

/** The question, its answer once given, or nothing while the visit is far. */
export function ConfirmVisit(props: { readonly frame: Frame; readonly view: VisitView }): VNode | null {
  const { frame, view } = props;
  const { visit } = frame.texts;
  if (view.isConfirmed) return <p class="confirmed">{visit.confirmed}</p>;
  if (frame.now < view.startsAt - ASKED_MS || frame.now >= view.startsAt) return null;
  return (
    <section class="no-print">
      <h2>{visit.confirmTitle}</h2>
      <p>{visit.confirmText}</p>
      <form method="post" action={hrefOf(frame, `/visit/${view.reference}/confirm`)} data-once="">
        <button class="button button-secondary" type="submit">
          {visit.confirm}
        </button>
      </form>
    </section>
  );
}
