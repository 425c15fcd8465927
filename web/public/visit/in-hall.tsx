import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { LiveControls } from './live-controls.tsx';
import { hallWords } from './hall-words.ts';
import type { HallView } from './visit-view.ts';

interface Props {
  readonly frame: Frame;
  readonly reference: string;
  readonly hall: HallView;
}

/**
 * A visitor who has checked in: the ticket of the hall, people before, the wait, and the call. The script keeps it true
 * by events from `data-visit-live`; without it the link asks again.
 */
export function InHall({ frame, reference, hall }: Props): VNode {
  const { visit } = frame.texts;
  const words = hallWords(frame.texts, hall);
  const here = hrefOf(frame, `/visit/${reference}`);
  return (
    <section
      class="notice in-hall"
      data-visit-live={`${here}/live`}
      data-hall-state={hall.state}
      aria-labelledby="hall"
    >
      <div aria-live="assertive" aria-atomic="true">
        <h1 id="hall" data-hall="title">
          {words.title}
        </h1>
        <p data-hall="text">{words.text}</p>
      </div>
      <p>
        {visit.hallTicket}: <strong class="talon-number">{hall.ticket}</strong>
      </p>
      <p role="status">
        <strong data-hall="before">{words.before}</strong> <span data-hall="wait">{words.wait}</span>
      </p>
      <p class="hint" data-hall-note="" hidden>
        {visit.hallNote}
      </p>
      <LiveControls frame={frame} here={here} />
    </section>
  );
}
