import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { Hotlines } from '../parts/hotlines.tsx';
import type { Hotline } from '../parts/hotlines.tsx';
import { triagePath } from '../triage/address.ts';
import { OwnVisitsList } from '../visit/own-visits-list.tsx';
import type { OwnVisitLink } from '../visit/own-visits-list.tsx';

export interface HomeView {
  readonly services: readonly {
    readonly code: string;
    readonly title: string;
    readonly summary: string;
    readonly minutes: number;
  }[];
  readonly hotlines: readonly Hotline[];
  /** What this browser has booked; without names. */
  readonly visits: readonly OwnVisitLink[];
}

/** `/`: the reader's own visits where they are known, the questions that may save a visit, then booking straight away, then one's own booking. */
export function homePage(frame: Frame, view: HomeView): Page {
  const { home } = frame.texts;
  return {
    title: home.title,
    body: (
      <>
        <OwnVisitsList frame={frame} visits={view.visits} />
        <h1>{home.title}</h1>
        <p class="lead">{home.lead}</p>
        <p class="actions">
          <a class="button button-primary" href={hrefOf(frame, triagePath([]))}>
            {home.triage}
          </a>
        </p>
        <p class="hint">{home.easy}</p>
        <Services frame={frame} services={view.services} />
        <section>
          <h2>{home.found}</h2>
          <p>
            <a href={hrefOf(frame, '/visit')}>{home.findVisit}</a>
          </p>
          <Hotlines frame={frame} hotlines={view.hotlines} />
        </section>
        <p class="caution">
          {home.codeWarning} <a href={hrefOf(frame, '/safety')}>{frame.texts.frame.safety}</a>
        </p>
      </>
    ),
  };
}

function Services({ frame, services }: { readonly frame: Frame; readonly services: HomeView['services'] }) {
  const { home } = frame.texts;
  if (services.length === 0) {
    return (
      <section>
        <h2 id="services">{home.services}</h2>
        <p class="caution">{home.nobodyYet}</p>
      </section>
    );
  }
  return (
    <section>
      <h2 id="services">{home.services}</h2>
      <ul class="cards">
        {services.map((service) => (
          <li key={service.code} class="card card-link">
            <h3>
              <a href={hrefOf(frame, stepPath(service.code, 'centres'))}>{service.title}</a>
            </h3>
            <p>{service.summary}</p>
            <p class="hint">
              {home.minutes(service.minutes)} · {home.inPerson}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
