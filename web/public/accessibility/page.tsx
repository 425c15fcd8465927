import type { Frame, Page } from '../frame/frame.ts';
import { Hotlines } from '../parts/hotlines.tsx';
import type { Hotline } from '../parts/hotlines.tsx';
import { Sections } from '../parts/sections.tsx';

/** `/accessibility`: what is done, what is not, and whom to tell. */
export function accessibilityPage(frame: Frame, view: { readonly hotlines: readonly Hotline[] }): Page {
  const { accessibility } = frame.texts;
  return {
    title: accessibility.title,
    body: (
      <>
        <h1>{accessibility.title}</h1>
        <p class="lead">{accessibility.lead}</p>
        <p>{accessibility.law}</p>
        <Sections sections={accessibility.sections} />
        <Hotlines frame={frame} hotlines={view.hotlines} />
        <p class="hint">{accessibility.written}</p>
      </>
    ),
  };
}
