import type { VNode } from 'preact';
import { clockTime, machineTime } from '../../shared/dates.ts';
import type { Frame } from '../frame/frame.ts';
import { Emphasised } from './emphasised.tsx';

export interface HeldPlace {
  /** Epoch milliseconds at which the place is given up. */
  readonly expiresAt: number;
  readonly timeZone: string;
}

/**
 * The end of the hold in words, whole without JavaScript. The script counts down from `data-hold`
 * (milliseconds left when the page was made, so a wrong clock on the phone does no harm), announces each
 * minute politely with the words of `data-words` (by minutes left) and says aloud when it is over.
 */
export function HeldPlaceNotice(props: {
  readonly frame: Frame;
  readonly hold: HeldPlace;
  readonly againHref: string;
}): VNode {
  const { frame, hold, againHref } = props;
  const { check } = frame.texts;
  const left = Math.max(0, hold.expiresAt - frame.now);
  const until = clockTime(frame.language, hold.timeZone, hold.expiresAt);
  const words = Array.from({ length: Math.floor(left / 60_000) + 1 }, (_, minutes) =>
    minutes === 0 ? check.lastMinute : check.left(minutes),
  );
  return (
    <div class="notice" data-hold={left} data-words={JSON.stringify(words)} data-over={check.over}>
      <p data-hold-until="">
        <time dateTime={machineTime(hold.expiresAt)}>
          <Emphasised text={check.heldUntil(until)} part={until} />
        </time>{' '}
        {check.notYet}
      </p>
      <p data-hold-left="" aria-live="polite"></p>
      <p data-hold-again="" hidden>
        <a href={againHref}>{check.chooseAgain}</a>
      </p>
    </div>
  );
}
