import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { HiddenFields } from '../parts/hidden-fields.tsx';
import { langOfName, nameOf } from '../parts/names.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { CentresView } from './page.tsx';
import { WHENS } from './when.ts';

/** What is looked for: words first, the rest folded away until somebody uses it. Sent by GET, so it can be shared. */
export function SearchForm({ frame, view }: { readonly frame: Frame; readonly view: CentresView }): VNode {
  const { centres } = frame.texts;
  const { service } = view;
  return (
    <form
      role="search"
      class="search"
      method="get"
      action={hrefOf(frame, stepPath(service.code, 'centres'))}
      data-search=""
    >
      <TextField
        frame={frame}
        name="q"
        type="search"
        label={centres.query}
        hint={centres.queryHint}
        value={view.query}
        maxLength={100}
      />
      <Filters frame={frame} view={view} />
      <HiddenFields values={{ near: view.near || undefined }} />
      <button class="button button-secondary" type="submit">
        {centres.find}
      </button>
    </form>
  );
}

function Filters({ frame, view }: { readonly frame: Frame; readonly view: CentresView }): VNode {
  const { centres } = frame.texts;
  const { service, services, regions } = view;
  return (
    <details class="filters" open={view.region !== '' || view.when !== 'any'}>
      <summary>{centres.filters}</summary>
      {regions.length > 1 && (
        <Choice
          name="region"
          label={centres.region}
          chosen={view.region}
          options={[
            ['', centres.allRegions],
            ...regions.map(({ code, name }) => [code, nameOf(frame, name), langOfName(frame, name)] as const),
          ]}
        />
      )}
      <Choice
        name="when"
        label={centres.when}
        chosen={view.when === 'any' ? '' : view.when}
        options={WHENS.map((when) => [when === 'any' ? '' : when, centres.whens[when]] as const)}
      />
      <Choice
        name="service"
        label={centres.service}
        chosen={service.code}
        options={services.map(({ code, title }) => [code, title] as const)}
      />
    </details>
  );
}

function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, words: string, lang?: string | undefined])[];
}): VNode {
  return (
    <div class="field">
      <label for={props.name}>{props.label}</label>
      <select id={props.name} name={props.name}>
        {props.options.map(([value, words, lang]) => (
          <option key={value} value={value} selected={value === props.chosen} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
