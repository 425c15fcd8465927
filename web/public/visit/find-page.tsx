import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { BackLink } from '../parts/back-link.tsx';
import { ErrorSummary, errorOf } from '../parts/error-summary.tsx';
import type { FieldError } from '../parts/error-summary.tsx';
import { TextField } from '../parts/text-field.tsx';
import { OwnVisitsList } from './own-visits-list.tsx';
import type { OwnVisitLink } from './own-visits-list.tsx';

export interface FindVisitView {
  readonly reference: string;
  readonly familyName: string;
  readonly errors: readonly FieldError[];
  /** What this browser can open without being asked. */
  readonly visits: readonly OwnVisitLink[];
}

/**
 * `/visit`, and a visit this device has no secret of. A link from a message carries the secret in its
 * fragment, which the script exchanges (`data-exchange`); without JavaScript the form does.
 */
export function findVisitPage(frame: Frame, view: FindVisitView): Page {
  const { visit } = frame.texts;
  return {
    title: visit.findTitle,
    hasErrors: view.errors.length > 0,
    body: (
      <div data-exchange={hrefOf(frame, '/visit/secret')}>
        <BackLink frame={frame} href={hrefOf(frame, '/')} />
        <ErrorSummary frame={frame} errors={view.errors} />
        <h1>{visit.findTitle}</h1>
        <p class="notice" data-exchange-status="" role="status" hidden>
          {visit.opening}
        </p>
        <OwnVisitsList frame={frame} visits={view.visits} />
        <a class="button button-secondary" data-kept-link="" hidden>
          {frame.texts.talon.keptHere}
        </a>
        <p>{visit.findLead}</p>
        <form method="post" action={hrefOf(frame, '/visit')} class="form" noValidate>
          <TextField
            frame={frame}
            name="reference"
            label={visit.findReference}
            hint={visit.findReferenceHint}
            value={view.reference}
            error={errorOf(view.errors, 'reference')}
            inputMode="numeric"
          />
          <TextField
            frame={frame}
            name="familyName"
            label={visit.findFamilyName}
            value={view.familyName}
            error={errorOf(view.errors, 'familyName')}
            autoComplete="family-name"
          />
          <button class="button button-primary" type="submit">
            {visit.findSubmit}
          </button>
        </form>
        <p class="hint">{visit.findNotMine}</p>
      </div>
    ),
  };
}

/** What is wrong with the two fields, before anything is looked for. */
export function checkFind(frame: Frame, reference: string | null, familyName: string): readonly FieldError[] {
  const { errors } = frame.texts.visit;
  return [
    ...(reference === null ? [{ field: 'reference', text: errors.reference }] : []),
    ...(familyName.trim() === '' ? [{ field: 'familyName', text: errors.familyName }] : []),
  ];
}
