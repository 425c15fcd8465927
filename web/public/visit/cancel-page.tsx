import type { Frame, Page } from '../frame/frame.ts';
import { BackLink } from '../parts/back-link.tsx';
import { CurrentVisit } from './current-visit.tsx';
import type { CurrentVisitView } from './current-visit.tsx';

export interface CancelView {
  readonly visit: CurrentVisitView;
  readonly links: { readonly visit: string; readonly action: string; readonly move: string | null };
}

/** One page that names the act; keeping the booking is as near as cancelling it. */
export function cancelPage(frame: Frame, view: CancelView): Page {
  const { visit } = frame.texts;
  return {
    title: visit.cancelTitle,
    body: (
      <>
        <BackLink frame={frame} href={view.links.visit} />
        <h1>{visit.cancelTitle}</h1>
        <CurrentVisit frame={frame} visit={view.visit} />
        <p>{visit.cancelText}</p>
        <form method="post" action={view.links.action} data-once="">
          <button class="button button-danger" type="submit">
            {visit.cancelSubmit}
          </button>
        </form>
        <p class="actions">
          <a class="button button-secondary" href={view.links.visit}>
            {visit.cancelKeep}
          </a>
          {view.links.move && (
            <a class="button button-secondary" href={view.links.move}>
              {visit.cancelMove}
            </a>
          )}
        </p>
      </>
    ),
  };
}
