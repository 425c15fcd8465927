import type { VNode } from 'preact';
import type { Frame, Page } from '../frame/frame.ts';

export interface NamedPlace {
  /** Day and time in words. */
  readonly moment: string;
  readonly centreName: string;
}

export interface OtherTimeView {
  /** What the page showed whose form was sent. */
  readonly shown: NamedPlace;
  /** What is held now, by the choice in another tab. */
  readonly held: NamedPlace;
  readonly links: { readonly goOn: string; readonly chooseAgain: string };
}

/** Two tabs, one journey: both times by name, and it is for the visitor to say which one is meant. */
export function otherTimePage(frame: Frame, { shown, held, links }: OtherTimeView): Page {
  const { otherTime } = frame.texts;
  return {
    title: otherTime.title,
    body: (
      <>
        <h1>{otherTime.title}</h1>
        <p class="lead">{otherTime.lead}</p>
        <Named words={otherTime.shown} place={shown} />
        <Named words={otherTime.held} place={held} />
        <p>{otherTime.saved}</p>
        <p class="actions">
          <a class="button button-primary" href={links.goOn}>
            {otherTime.goOn}
          </a>
        </p>
        <p>
          <a href={links.chooseAgain}>{otherTime.chooseAgain}</a>
        </p>
      </>
    ),
  };
}

function Named({ words, place }: { readonly words: string; readonly place: NamedPlace }): VNode {
  return (
    <p>
      {words}
      <br />
      <strong>{place.moment}</strong>
      <br />
      {place.centreName}
    </p>
  );
}
