import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { BackLink } from '../parts/back-link.tsx';
import { HiddenFields } from '../parts/hidden-fields.tsx';
import { StepLine } from '../parts/step-line.tsx';
import { TextField } from '../parts/text-field.tsx';
import { CentreCard } from './centre-card.tsx';
import type { CentreCardView } from './centre-card.tsx';

export interface CentresView {
  readonly service: { readonly code: string; readonly title: string };
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly region: string;
  readonly query: string;
  readonly near: string;
  readonly centres: readonly CentreCardView[];
  readonly nextCursor: string | null;
  /** False: none of them can be booked here. */
  readonly bookable: boolean;
  /** True on the second and later pages of the list. */
  readonly continued: boolean;
}

/** `/book/<service>/centres`: where to come. Search by words, list by cards, all of it links. */
export function centresPage(frame: Frame, view: CentresView): Page {
  const { centres } = frame.texts;
  return {
    title: centres.title,
    body: (
      <>
        <BackLink frame={frame} href={hrefOf(frame, '/')} />
        <StepLine frame={frame} step="centres" chosen={[view.service.title]} />
        <h1>{centres.title}</h1>
        <SearchForm frame={frame} view={view} />
        <Results frame={frame} view={view} />
      </>
    ),
  };
}

function SearchForm({ frame, view }: { readonly frame: Frame; readonly view: CentresView }) {
  const { centres } = frame.texts;
  return (
    <form
      role="search"
      class="search"
      method="get"
      action={hrefOf(frame, stepPath(view.service.code, 'centres'))}
    >
      {view.regions.length > 1 && (
        <div class="field">
          <label for="region">{centres.region}</label>
          <select id="region" name="region">
            <option value="">{centres.allRegions}</option>
            {view.regions.map(({ code, name }) => (
              <option key={code} value={code} selected={code === view.region}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <TextField
        frame={frame}
        name="q"
        type="search"
        label={centres.query}
        hint={centres.queryHint}
        value={view.query}
        maxLength={100}
      />
      <HiddenFields values={{ near: view.near || undefined }} />
      <button class="button button-secondary" type="submit">
        {centres.find}
      </button>
    </form>
  );
}

function Results({ frame, view }: { readonly frame: Frame; readonly view: CentresView }) {
  const { centres } = frame.texts;
  const here = stepPath(view.service.code, 'centres');
  const asked = { region: view.region, q: view.query, near: view.near };
  if (view.centres.length === 0) {
    return (
      <section>
        <h2>{centres.nothing}</h2>
        <p>{centres.nothingHint}</p>
        <p>
          <a href={hrefOf(frame, here)}>{centres.showAll}</a>
        </p>
      </section>
    );
  }
  const whole = view.nextCursor === null && !view.continued;
  return (
    <section>
      <h2>{whole ? centres.found(view.centres.length) : centres.results}</h2>
      {view.nextCursor !== null && !view.continued && (
        <p class="hint">{centres.shownFirst(view.centres.length)}</p>
      )}
      {!view.bookable && <p class="caution">{centres.notBookable}</p>}
      <ul class="cards">
        {view.centres.map((centre) => (
          <CentreCard key={centre.id} frame={frame} service={view.service.code} centre={centre} />
        ))}
      </ul>
      <p class="paging">
        {view.nextCursor !== null && (
          <a
            class="button button-secondary"
            href={hrefOf(frame, here, { ...asked, cursor: view.nextCursor })}
          >
            {centres.more}
          </a>
        )}
        {view.continued && <a href={hrefOf(frame, here, asked)}>{centres.fromStart}</a>}
      </p>
    </section>
  );
}
