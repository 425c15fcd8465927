import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { nameOf } from '../parts/names.tsx';
import { OPEN, Regions } from './regions.tsx';
import type { OpenRegion } from './regions.tsx';

export const MANIFEST = `${OPEN}/$bulk-publish`;

export interface UnplacedCentre {
  readonly code: string;
  readonly name: string;
  readonly place: string | null;
}

export interface OpenDataView {
  readonly regions: readonly OpenRegion[];
  /** The region asked for, and its centres without coordinates. */
  readonly chosen: { readonly region: string; readonly centres: readonly UnplacedCentre[] } | null;
}

/** `/open-data`: the files, their fields and how to ask for them. */
export function openDataPage(frame: Frame, view: OpenDataView): Page {
  const { openData: words } = frame.texts;
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <h2>{words.terms}</h2>
        <p id="licence">{words.termsText}</p>
        <Feed frame={frame} />
        <Directory frame={frame} />
        <Regions frame={frame} regions={view.regions} />
        {view.chosen && <Unplaced frame={frame} chosen={view.chosen} />}
        <Fields frame={frame} />
        <Example frame={frame} />
        <h2>{words.asking}</h2>
        <Points items={words.askingText} />
        <p>
          <a href="/api/docs">{words.api}</a>
        </p>
      </>
    ),
  };
}

function Points({ items }: { readonly items: readonly string[] }): VNode {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Feed({ frame }: { readonly frame: Frame }): VNode {
  const { openData: words } = frame.texts;
  return (
    <>
      <h2>{words.feed}</h2>
      <Points items={words.feedText} />
      <p>
        <a href={MANIFEST}>{words.manifest}</a>
      </p>
    </>
  );
}

function Directory({ frame }: { readonly frame: Frame }): VNode {
  const { openData: words } = frame.texts;
  return (
    <>
      <h2>{words.directory}</h2>
      <p>{words.directoryText}</p>
      <ul>
        <li>
          <a href={`${OPEN}/all/centres.csv`}>{`${words.table}: ${words.whole}`}</a>
        </li>
        <li>
          <a href={`${OPEN}/all/centres.geojson`}>{`${words.map}: ${words.whole}`}</a>
        </li>
        <li>
          <a href={`${OPEN}/all/centres-without-location.csv`}>{words.unplacedTable}</a>
        </li>
      </ul>
    </>
  );
}

function Unplaced({
  frame,
  chosen,
}: {
  readonly frame: Frame;
  readonly chosen: NonNullable<OpenDataView['chosen']>;
}): VNode {
  const { openData: words } = frame.texts;
  return (
    <table class="facts" id="unplaced">
      <caption>{words.unplacedIn(nameOf(frame, chosen.region))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.place}</th>
        </tr>
      </thead>
      <tbody>
        {chosen.centres.map(({ code, name, place }) => (
          <tr key={code}>
            <td>{code}</td>
            <th scope="row">
              <a href={hrefOf(frame, `/centres/${encodeURIComponent(code)}`)}>{name}</a>
            </th>
            <td>{place ?? words.placeUnknown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Fields({ frame }: { readonly frame: Frame }): VNode {
  const { openData: words } = frame.texts;
  return (
    <>
      <table class="facts">
        <caption>{words.fields}</caption>
        <thead>
          <tr>
            <th scope="col">{words.fieldName}</th>
            <th scope="col">{words.fieldMeaning}</th>
          </tr>
        </thead>
        <tbody>
          {words.fieldList.map(({ field, meaning }) => (
            <tr key={field} id={field}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.emptyText}</p>
      <p>{words.formulaText}</p>
    </>
  );
}

function Example({ frame }: { readonly frame: Frame }): VNode {
  const { openData: words } = frame.texts;
  const centre = '0199a0c0-0000-7000-8000-000000000000';
  const service = 'account-recovery';
  const example = {
    ...{ resourceType: 'Slot', id: `70-001.${service}.20261125T0300Z` },
    ...{ schedule: { reference: `Schedule/${centre}.${service}` }, status: 'free' },
    ...{ start: '2026-11-25T10:00:00+07:00', end: '2026-11-25T10:15:00+07:00' },
    extension: [
      {
        url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/booking-deep-link',
        valueUrl: `${frame.origin}/book/${service}/time?centre=${centre}&date=2026-11-25`,
      },
    ],
  };
  return (
    <>
      <h2>{words.example}</h2>
      <p>{words.exampleText}</p>
      <pre class="example">
        <code>{JSON.stringify(example)}</code>
      </pre>
    </>
  );
}
