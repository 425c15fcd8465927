import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { Hotlines } from '../parts/hotlines.tsx';
import type { Hotline } from '../parts/hotlines.tsx';
import { Sections } from '../parts/sections.tsx';
import { triagePath } from '../triage/address.ts';

/** `/safety`: how deceivers work, what is never asked here, and where to go when it has happened. */
export function safetyPage(frame: Frame, view: { readonly hotlines: readonly Hotline[] }): Page {
  const { safety } = frame.texts;
  return {
    title: safety.title,
    body: (
      <>
        <h1>{safety.title}</h1>
        <p class="lead">{safety.lead}</p>
        <Sections sections={safety.sections} />
        <section>
          <h2>{safety.happened}</h2>
          <p>{safety.happenedText}</p>
          <p class="actions">
            <a class="button button-primary" href={hrefOf(frame, triagePath([]))}>
              {safety.toTriage}
            </a>
          </p>
          <Hotlines frame={frame} hotlines={view.hotlines} />
        </section>
      </>
    ),
  };
}
