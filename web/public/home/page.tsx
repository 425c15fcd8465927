import type { ComponentChildren } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { PhoneLink } from '../parts/phone-link.tsx';

export interface HomeView {
  readonly services: readonly {
    readonly code: string;
    readonly title: string;
    readonly summary: string;
    readonly minutes: number;
  }[];
  readonly hotlines: readonly { readonly region: string; readonly phone: string }[];
}

/** `/`: first whoever can do without a visit is told how, then the services, then one's own booking. */
export function homePage(frame: Frame, view: HomeView): Page {
  const { home } = frame.texts;
  return {
    title: home.title,
    body: (
      <>
        <h1>{home.title}</h1>
        <p class="lead">{home.lead}</p>
        <p>{home.easy}</p>
        <SelfHelp frame={frame} />
        <section>
          <h2 id="services">{home.services}</h2>
          <ul class="cards">
            {view.services.map((service) => (
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
        <section>
          <h2>{home.found}</h2>
          <p>
            <a href={hrefOf(frame, '/visit')}>{home.findVisit}</a>
          </p>
          {view.hotlines.length > 0 && <p>{home.byPhone}</p>}
          {view.hotlines.length > 0 && (
            <ul>
              {view.hotlines.map(({ region, phone }) => (
                <li key={region}>
                  {region}: <PhoneLink phone={phone} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </>
    ),
  };
}

function SelfHelp({ frame }: { readonly frame: Frame }) {
  const { home } = frame.texts;
  return (
    <section>
      <h2>{home.selfHelp}</h2>
      <div class="questions">
        <Question words={home.contacts}>
          <ol>
            {home.contacts.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="caution">{home.codeWarning}</p>
        </Question>
        <Question words={home.snils} />
        <Question words={home.lost} />
        <Question words={home.hacked} />
      </div>
    </section>
  );
}

function Question(props: {
  readonly words: { readonly question: string; readonly answer: string };
  readonly children?: ComponentChildren;
}) {
  return (
    <details>
      <summary>{props.words.question}</summary>
      <div class="details-body">
        <p>{props.words.answer}</p>
        {props.children}
      </div>
    </details>
  );
}
