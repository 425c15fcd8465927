import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { Sections } from '../parts/sections.tsx';

/** `/consent`: a document of its own, apart from every other text (152-ФЗ). */
export function consentPage(frame: Frame): Page {
  const { consent } = frame.texts;
  return {
    title: consent.title,
    body: (
      <>
        <h1>{consent.title}</h1>
        <p class="lead">{consent.intro}</p>
        <Sections sections={consent.sections} />
        <p class="notice">{consent.outro}</p>
        <p>
          <a href={hrefOf(frame, '/visit')}>{consent.toVisit}</a>
        </p>
      </>
    ),
  };
}
