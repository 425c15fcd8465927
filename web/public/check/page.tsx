import type { Frame, Page } from '../frame/frame.ts';
import { HeldPlaceNotice } from '../hold/held-place.tsx';
import type { HeldPlace } from '../hold/held-place.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { HiddenFields } from '../parts/hidden-fields.tsx';
import { OfflineNote } from '../parts/offline-note.tsx';
import { SummaryList } from '../parts/summary-list.tsx';
import type { SummaryRow } from '../parts/summary-list.tsx';

export interface CheckView {
  readonly rows: readonly SummaryRow[];
  readonly hold: HeldPlace;
  /** The place shown, sent along with the form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly links: {
    readonly back: string;
    readonly action: string;
    readonly extend: string;
    readonly again: string;
  };
}

/** The last look: every answer with its "Изменить", the end of the hold, the button that books. */
export function checkPage(frame: Frame, view: CheckView): Page {
  const { check } = frame.texts;
  return {
    title: check.title,
    body: (
      <>
        <BackLink frame={frame} href={view.links.back} />
        <h1>{check.title}</h1>
        <HeldPlaceNotice
          frame={frame}
          hold={view.hold}
          form={{ id: 'check', step: 'check', extendAction: view.links.extend }}
          againHref={view.links.again}
        />
        <SummaryList frame={frame} rows={view.rows} />
        <form id="check" method="post" action={view.links.action} data-once="" data-draft-sent="">
          <HiddenFields values={view.fields} />
          <OfflineNote frame={frame} />
          <button class="button button-primary" type="submit">
            {check.submit}
          </button>
        </form>
        <p class="hint">{check.after}</p>
      </>
    ),
  };
}
