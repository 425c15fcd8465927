import type { Frame, Page } from '../frame/frame.ts';

/**
 * `/offline`: what a phone that keeps a talon shows for the first page when there is no connection. The script lists
 * the talons kept on the device; the page itself knows of none.
 */
export function offlinePage(frame: Frame): Page {
  const { talon } = frame.texts;
  return {
    title: talon.offlineTitle,
    body: (
      <>
        <h1>{talon.offlineTitle}</h1>
        <p class="lead">{talon.offlineText}</p>
        <ul class="cards" data-kept-list={talon.name}></ul>
      </>
    ),
  };
}
