import type { ComponentChildren } from 'preact';
import { clockTime } from '../../shared/dates.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { CentresMap } from '../map/centres-map.tsx';
import type { MapTiles } from '../../../src/common/http/map-tiles.ts';
import { BackLink } from '../parts/back-link.tsx';
import { StepLine } from '../parts/step-line.tsx';
import { CentreCard } from './centre-card.tsx';
import type { CentreCardView } from './centre-card.tsx';
import { NearMe } from './near-me.tsx';
import { SearchForm } from './search-form.tsx';
import type { When } from './when.ts';

export interface CentresView {
  readonly service: { readonly code: string; readonly title: string };
  readonly services: readonly { readonly code: string; readonly title: string }[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly region: string;
  readonly query: string;
  /** `lat,lon` to a hundredth of a degree, or nothing. */
  readonly near: string;
  readonly when: When;
  readonly centres: readonly CentreCardView[];
  /** How many there are on all pages of the list. */
  readonly total: number;
  readonly nextCursor: string | null;
  /** Asked for; or those with places only later; or those that cannot be booked here at all. */
  readonly kind: 'asked' | 'later' | 'unbookable';
  /** Number of the first card. */
  readonly from: number;
  /** True on the second and later pages of the list. */
  readonly continued: boolean;
  /** Where the pictures of the map come from; null draws the map without any. */
  readonly tiles: MapTiles | null;
}

/** Further than this the nearest centre we know the place of is no help. */
const FAR_KM = 150;

/** By the clock of each centre, as the words say. */
const RESERVE_OPENS = '08:00';

/** `/book/<service>/centres`: where to come. Search by words, list by cards, all of it links; a map beside it. */
export function centresPage(frame: Frame, view: CentresView): Page {
  const { centres } = frame.texts;
  const placed = view.centres.filter(({ point }) => point).length;
  return {
    title: centres.title,
    wide: placed > 0,
    ...(view.tiles && { imagesFrom: view.tiles.origin }),
    body: (
      <div class="split">
        <div>
          <BackLink frame={frame} href={hrefOf(frame, '/')} />
          <StepLine frame={frame} step="centres" chosen={[view.service.title]} />
          <h1>{centres.title}</h1>
          <SearchForm frame={frame} view={view} />
          <NearMe frame={frame} service={view.service.code} region={view.region} />
          <Results frame={frame} view={view} />
        </div>
        {placed > 0 && (
          <CentresMap frame={frame} tiles={view.tiles} listed={view.centres.length} placed={placed} />
        )}
      </div>
    ),
  };
}

function Results({ frame, view }: { readonly frame: Frame; readonly view: CentresView }) {
  const { centres } = frame.texts;
  if (view.centres.length === 0) return <NothingFound frame={frame} service={view.service.code} />;
  const last = view.from + view.centres.length - 1;
  return (
    <section>
      <h2>{centres.found(view.total)}</h2>
      {view.centres.length < view.total && <p class="hint">{centres.shown(view.from, last, view.total)}</p>}
      <Remarks frame={frame} view={view} />
      <button class="button button-secondary" type="button" data-show-map="" hidden>
        {centres.showMap}
      </button>
      <ul class="cards">
        {view.centres.map((centre) => (
          <CentreCard key={centre.id} frame={frame} service={view.service.code} centre={centre} />
        ))}
      </ul>
      <Paging frame={frame} view={view} />
    </section>
  );
}

/** What the list shows when that is not simply what was asked for. */
function Remarks({ frame, view }: { readonly frame: Frame; readonly view: CentresView }): ComponentChildren {
  const { centres } = frame.texts;
  const nearest = view.centres[0]?.distanceKm ?? null;
  const towns = hrefOf(frame, `/book/${view.service.code}/towns`, { region: view.region });
  return (
    <>
      {view.when === 'today' && view.kind !== 'unbookable' && opensLater(frame, view) && (
        <p class="hint">{centres.todayHint}</p>
      )}
      {view.kind === 'later' && (
        <p class="caution">{view.when === 'today' ? centres.noneToday : centres.noneThisWeek}</p>
      )}
      {view.kind === 'unbookable' && <p class="caution">{centres.notBookable}</p>}
      {view.near !== '' && !view.continued && (nearest === null || nearest > FAR_KM) && (
        <p class="caution">
          {centres.nearUnknown} <a href={towns}>{centres.towns}</a>
        </p>
      )}
    </>
  );
}

/** Some of the centres listed have yet to open their reserve of today: after that, words of it would mislead. */
function opensLater({ now }: Frame, { centres }: CentresView): boolean {
  return centres.some(({ timeZone }) => clockTime('ru', timeZone, now) < RESERVE_OPENS);
}

function NothingFound({ frame, service }: { readonly frame: Frame; readonly service: string }) {
  const { centres } = frame.texts;
  return (
    <section>
      <h2>{centres.nothing}</h2>
      <p>{centres.nothingHint}</p>
      <p>
        <a href={hrefOf(frame, stepPath(service, 'centres'))}>{centres.showAll}</a>
      </p>
    </section>
  );
}

function Paging({ frame, view }: { readonly frame: Frame; readonly view: CentresView }) {
  const { centres } = frame.texts;
  const here = stepPath(view.service.code, 'centres');
  const { region, query: q, near, when } = view;
  const asked = { region, q, near, when: when === 'any' ? undefined : when };
  const next = { ...asked, from: String(view.from + view.centres.length) };
  return (
    <p class="paging">
      {view.nextCursor !== null && (
        <a class="button button-secondary" href={hrefOf(frame, here, { ...next, cursor: view.nextCursor })}>
          {centres.more}
        </a>
      )}
      {view.continued && <a href={hrefOf(frame, here, asked)}>{centres.fromStart}</a>}
      {near !== '' && <a href={hrefOf(frame, here, { ...asked, near: undefined })}>{centres.notNear}</a>}
    </p>
  );
}
