import type { VNode } from 'preact';
import { zoneOffset } from '../../shared/dates.ts';
import type { Frame } from '../frame/frame.ts';

/** Shown by its script only to who reads the page where clocks tell another time; the zone itself is always named. */
export function ZoneNote(props: {
  readonly frame: Frame;
  readonly timeZone: string;
  readonly at: number;
}): VNode {
  const { frame, timeZone, at } = props;
  return (
    <p class="notice" hidden data-zone={timeZone} data-zone-at={at}>
      {frame.texts.frame.otherZone(zoneOffset(timeZone, at))}
    </p>
  );
}
