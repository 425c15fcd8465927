import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

interface Props {
  readonly frame: Frame;
  /** Where the same is asked for again. */
  readonly here: string;
}

/** What keeps itself true can be stopped by whoever is disturbed; without the script it is asked for again. */
export function LiveControls({ frame, here }: Props): VNode {
  const { visit } = frame.texts;
  return (
    <>
      <a href={here} data-visit-live-reload="">
        {visit.lineReload}
      </a>
      <button
        class="button-link"
        type="button"
        data-visit-live-pause={visit.linePause}
        data-visit-live-resume={visit.lineResume}
        hidden
      >
        {visit.linePause}
      </button>
    </>
  );
}
