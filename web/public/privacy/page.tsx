import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { Sections } from '../parts/sections.tsx';

/**
 * `/privacy`: what is asked, what never is, what is kept and for how long. `mapServer` is where an operator's
 * pictures of the map come from, the only thing that may come from elsewhere.
 */
export function privacyPage(frame: Frame, view: { readonly mapServer: string | null }): Page {
  const { privacy } = frame.texts;
  const { title, nothing, mapOnly, besides } = privacy.foreign;
  const items = view.mapServer === null ? [nothing] : [mapOnly(view.mapServer), besides];
  return {
    title: privacy.title,
    body: (
      <>
        <h1>{privacy.title}</h1>
        <p class="lead">{privacy.lead}</p>
        <Sections sections={[...privacy.sections, { title, items }]} />
        <p>
          <a href={hrefOf(frame, '/consent')}>{privacy.consent}</a>
        </p>
      </>
    ),
  };
}
