import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { HeldPlaceNotice } from '../hold/held-place.tsx';
import type { HeldPlace } from '../hold/held-place.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { ChoiceRow } from '../parts/choice-row.tsx';
import { ErrorSummary, FieldErrorLine, errorOf } from '../parts/error-summary.tsx';
import type { FieldError } from '../parts/error-summary.tsx';
import { HiddenFields } from '../parts/hidden-fields.tsx';
import { OfflineNote } from '../parts/offline-note.tsx';
import { StepLine } from '../parts/step-line.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { TypedDetails } from './check.ts';
import { WhoComes } from './who-comes.tsx';

export interface DetailsView {
  readonly serviceCode: string;
  readonly service: string;
  readonly centreName: string;
  /** Day and time in words. */
  readonly moment: string;
  readonly hold: HeldPlace;
  /** The place shown, sent along with the form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly audiences: readonly { readonly code: string; readonly title: string }[];
  readonly typed: TypedDetails;
  /** The field the address has just answered. */
  readonly answered: 'who' | undefined;
  readonly errors: readonly FieldError[];
  readonly links: {
    readonly back: string;
    readonly action: string;
    readonly extend: string;
    readonly clear: string;
  };
}

interface Part {
  readonly frame: Frame;
  readonly view: DetailsView;
}

/** The details: who comes, whose account, names, one contact, consent as a document of its own. */
export function detailsPage(frame: Frame, view: DetailsView): Page {
  const { details } = frame.texts;
  return {
    title: details.title,
    hasErrors: view.errors.length > 0,
    body: (
      <>
        <BackLink frame={frame} href={view.links.back} />
        <ErrorSummary frame={frame} errors={view.errors} />
        <StepLine frame={frame} step="details" chosen={[view.centreName, view.moment]} />
        <h1>{details.title}</h1>
        <HeldPlaceNotice
          frame={frame}
          hold={view.hold}
          form={{ id: 'details', step: 'details', extendAction: view.links.extend }}
          againHref={view.links.back}
        />
        <form
          id="details"
          method="post"
          action={view.links.action}
          class="form"
          data-once=""
          data-draft={view.serviceCode}
          data-draft-but={view.answered}
          noValidate
        >
          <HiddenFields values={view.fields} />
          <WhoComes frame={frame} typed={view.typed} bookerError={errorOf(view.errors, 'bookerName')} />
          <Audience frame={frame} view={view} />
          <Names frame={frame} view={view} />
          <Contact frame={frame} view={view} />
          <Consent frame={frame} view={view} />
          <OfflineNote frame={frame} />
          <button class="button button-primary" type="submit">
            {details.submit}
          </button>
        </form>
        <form method="post" action={view.links.clear} data-draft-clear="">
          <button class="button-link" type="submit" aria-describedby="clear-hint">
            {details.clear}
          </button>
          <p class="hint" id="clear-hint">
            {details.clearHint}
          </p>
        </form>
      </>
    ),
  };
}

function Audience({ frame, view }: Part) {
  const { details } = frame.texts;
  const first = `audience-${view.audiences[0]?.code ?? ''}`;
  const error = errorOf(view.errors, first);
  return (
    <fieldset
      class={error ? 'field-wrong' : undefined}
      aria-describedby={error ? 'audience-error' : undefined}
    >
      <legend>{details.audience}</legend>
      {error && <FieldErrorLine frame={frame} id="audience-error" text={error} />}
      <div class="rows">
        {view.audiences.map(({ code, title }) => (
          <ChoiceRow
            key={code}
            type="radio"
            id={`audience-${code}`}
            name="audience"
            value={code}
            checked={view.typed.audience === code}
            label={title}
            hint={details.audienceHints[code]}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Names({ frame, view }: Part) {
  const { details } = frame.texts;
  const { typed, errors } = view;
  const field = (name: 'familyName' | 'givenName' | 'patronymic', autoComplete: string) => (
    <TextField
      frame={frame}
      name={name}
      label={details[name]}
      value={typed[name]}
      error={errorOf(errors, name)}
      optional={name === 'patronymic'}
      autoComplete={typed.who === 'other' ? 'off' : autoComplete}
    />
  );
  return (
    <fieldset aria-describedby="name-hint">
      <legend>{details.name}</legend>
      <p class="hint" id="name-hint">
        {details.nameHint}
      </p>
      {field('familyName', 'family-name')}
      {field('givenName', 'given-name')}
      {field('patronymic', 'additional-name')}
    </fieldset>
  );
}

function Contact({ frame, view }: Part) {
  const { details } = frame.texts;
  const { typed, errors } = view;
  return (
    <fieldset aria-describedby="contact-hint">
      <legend>{details.contact}</legend>
      <p class="hint" id="contact-hint">
        {details.contactHint}
      </p>
      <TextField
        frame={frame}
        name="phone"
        type="tel"
        label={details.phone}
        hint={details.phoneHint}
        value={typed.phone}
        error={errorOf(errors, 'phone')}
        autoComplete="tel"
      />
      <TextField
        frame={frame}
        name="email"
        type="email"
        label={details.email}
        hint={details.emailHint}
        value={typed.email}
        error={errorOf(errors, 'email')}
        autoComplete="email"
      />
    </fieldset>
  );
}

function Consent({ frame, view }: Part) {
  const { details } = frame.texts;
  const error = errorOf(view.errors, 'consent');
  return (
    <fieldset class={error ? 'field-wrong' : undefined}>
      <legend>{details.consentLegend}</legend>
      <p>
        <a href={hrefOf(frame, '/consent')} target="_blank" rel="noopener">
          {details.consentLink}
        </a>{' '}
        <span class="hint">({details.newTab})</span>
      </p>
      {error && <FieldErrorLine frame={frame} id="consent-error" text={error} />}
      <ChoiceRow
        type="checkbox"
        id="consent"
        name="consent"
        value="yes"
        checked={view.typed.consent}
        label={details.consent}
        describedBy={error ? 'consent-error' : undefined}
      />
    </fieldset>
  );
}
