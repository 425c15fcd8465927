import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';
import { liveWords } from './live-words.ts';

/**
 * What the script tells of changes, and how it is stopped. Its room is kept from the start where there are
 * scripts, and without them it is not there at all.
 */
export function LiveBar({ frame, here }: { readonly frame: Frame; readonly here: string }): VNode {
  const { live } = frame.texts.time;
  return (
    <div class="live hint" data-live-bar={JSON.stringify(liveWords(frame.texts.time))}>
      <p class="live-state" data-live-state="">
        {live.on}
      </p>
      <a class="live-fresh" href={here} data-live-fresh="" hidden>
        {live.fresh}
      </a>
      <button type="button" class="button-link" data-live-pause="">
        {live.pause}
      </button>
      <p class="visually-hidden" aria-live="polite" data-live-said=""></p>
    </div>
  );
}
