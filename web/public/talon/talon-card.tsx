import type { VNode } from 'preact';
import { clockTime, machineTime } from '../../shared/dates.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { PhoneLink } from '../parts/phone-link.tsx';
import { visitMoment } from '../visit/current-visit.tsx';
import type { VisitView } from '../visit/visit-view.ts';

/** The talon as one card: number, moment, when to arrive, place, code for the kiosk. */
export function TalonCard({ frame, view }: { readonly frame: Frame; readonly view: VisitView }): VNode {
  const { talon } = frame.texts;
  const clock = (at: number): string => clockTime(frame.language, view.timeZone, at);
  return (
    <section class="talon" aria-label={talon.name}>
      <div class="talon-words">
        <p class="talon-name">{talon.number}</p>
        <p class="talon-number">{view.shownReference}</p>
        <p class="talon-moment">
          <time dateTime={machineTime(view.startsAt)}>
            {visitMoment(frame, view.timeZone, view.startsAt)}
          </time>
        </p>
        <p class="talon-arrive">{talon.arrive(clock(view.arriveFrom), clock(view.arriveUntil))}</p>
        <p>{[view.centreName, view.place].filter(Boolean).join(', ')}</p>
        {view.phone && (
          <p>
            {talon.phone}: <PhoneLink phone={view.phone} />
          </p>
        )}
        <p class="talon-small">
          {view.service.title} · {view.visitorName}
        </p>
      </div>
      <img
        class="talon-code"
        src={hrefOf(frame, `/visit/${view.reference}/qr.svg`)}
        alt={talon.qr}
        width="176"
        height="176"
      />
    </section>
  );
}
