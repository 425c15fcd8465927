import { NextFree } from '../centres/centre-card.tsx';
import type { CentreCardView } from '../centres/centre-card.tsx';
import type { Frame, Page } from '../frame/frame.ts';
import { BackLink } from '../parts/back-link.tsx';
import { TextField } from '../parts/text-field.tsx';
import { CurrentVisit } from './current-visit.tsx';
import type { CurrentVisitView } from './current-visit.tsx';

export type MoveCentre = Pick<
  CentreCardView,
  'id' | 'name' | 'place' | 'distanceKm' | 'timeZone' | 'nextFree'
>;

export interface MoveCentresView {
  readonly visit: CurrentVisitView;
  readonly query: string;
  readonly centres: readonly MoveCentre[];
  readonly links: {
    /** The days of the present centre. */
    readonly back: string;
    readonly action: string;
    readonly more: string | null;
    readonly days: (centreId: string) => string;
  };
}

/** `/visit/<reference>/move/centres`: another centre to move to, the nearest to the present one first. */
export function moveCentrePage(frame: Frame, view: MoveCentresView): Page {
  const { visit, centres } = frame.texts;
  return {
    title: visit.moveCentreTitle,
    body: (
      <>
        <BackLink frame={frame} href={view.links.back} />
        <CurrentVisit frame={frame} visit={view.visit} />
        <h1>{visit.moveCentreTitle}</h1>
        <form role="search" class="search" method="get" action={view.links.action}>
          <TextField
            frame={frame}
            name="q"
            type="search"
            label={centres.query}
            value={view.query}
            maxLength={100}
          />
          <button class="button button-secondary" type="submit">
            {centres.find}
          </button>
        </form>
        <section>
          <h2>{centres.results}</h2>
          {view.centres.length === 0 ? (
            <p>{centres.nothing}</p>
          ) : (
            <ul class="cards">
              {view.centres.map((centre) => (
                <Card key={centre.id} frame={frame} centre={centre} href={view.links.days(centre.id)} />
              ))}
            </ul>
          )}
        </section>
        {view.links.more && (
          <p>
            <a class="button button-secondary" href={view.links.more}>
              {centres.more}
            </a>
          </p>
        )}
        <p>
          <a href={view.links.back}>{visit.moveCentreStay}</a>
        </p>
      </>
    ),
  };
}

function Card(props: { readonly frame: Frame; readonly centre: MoveCentre; readonly href: string }) {
  const { frame, centre, href } = props;
  const { centres } = frame.texts;
  return (
    <li class="card card-link">
      <h3>
        <a href={href}>{centre.name}</a>
      </h3>
      <p>{centre.place ?? centres.addressUnknown}</p>
      {centre.distanceKm !== null && <p class="hint">{centres.distance(centre.distanceKm)}</p>}
      <NextFree frame={frame} centre={centre} />
    </li>
  );
}
