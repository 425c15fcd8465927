import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { Sections } from '../parts/sections.tsx';

/** `/privacy`: what is asked, what never is, what is kept and for how long. */
export function privacyPage(frame: Frame): Page {
  const { privacy } = frame.texts;
  return {
    title: privacy.title,
    body: (
      <>
        <h1>{privacy.title}</h1>
        <p class="lead">{privacy.lead}</p>
        <Sections sections={privacy.sections} />
        <p>
          <a href={hrefOf(frame, '/consent')}>{privacy.consent}</a>
        </p>
      </>
    ),
  };
}
