import type { ComponentChildren } from 'preact';
import type { Frame, Page } from '../frame/frame.ts';
import { PhoneLink } from '../parts/phone-link.tsx';

/** Refusals that have words of their own; any other code is told as `internal`. */
export type RefusalCode =
  | 'slot-taken'
  | 'too-soon'
  | 'beyond-horizon'
  | 'not-a-slot'
  | 'service-not-offered'
  | 'hold-expired'
  | 'already-booked'
  | 'too-many-bookings'
  | 'challenge-required'
  | 'too-many-requests'
  | 'too-late'
  | 'restore-too-late'
  | 'place-gone'
  | 'visit-under-way'
  | 'booking-not-active'
  | 'booking-not-found'
  | 'visit-gone'
  | 'not-found'
  | 'no-cookies'
  | 'forged'
  | 'malformed'
  | 'unavailable'
  | 'internal';

export interface WayOn {
  readonly href: string;
  readonly label: string;
}

/** A free time offered instead of the one that was refused; taking it is a form, for it makes a hold. */
export interface OfferedTime {
  readonly moment: string;
  readonly place: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface RefusalView {
  readonly code: RefusalCode;
  readonly waysOn: readonly WayOn[];
  readonly offered?: { readonly action: string; readonly times: readonly OfferedTime[] };
  readonly retryAfterSeconds?: number | undefined;
  readonly errorId?: string | undefined;
  readonly phone?: string | null;
}

/** A refusal is a page with a way on, never a dead end. The first way is the main one. */
export function refusalPage(frame: Frame, view: RefusalView): Page {
  const { refusal } = frame.texts;
  const { title, text } = refusal[view.code];
  const [first, ...others] = view.waysOn;
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        {view.retryAfterSeconds !== undefined && (
          <p>{refusal.wait(Math.ceil(view.retryAfterSeconds / 60))}</p>
        )}
        {view.errorId && <p>{refusal.errorId(view.errorId)}</p>}
        {view.offered && view.offered.times.length > 0 && <Offered frame={frame} offered={view.offered} />}
        {first && (
          <p>
            <a class="button button-primary" href={first.href}>
              {first.label}
            </a>
          </p>
        )}
        {others.map(({ href, label }) => (
          <p key={href}>
            <a href={href}>{label}</a>
          </p>
        ))}
        {view.phone && (
          <p>
            {frame.texts.day.callUs} <PhoneLink phone={view.phone} />
          </p>
        )}
      </>
    ),
  };
}

function Offered(props: {
  readonly frame: Frame;
  readonly offered: NonNullable<RefusalView['offered']>;
}): ComponentChildren {
  const { frame, offered } = props;
  return (
    <section>
      <h2>{frame.texts.refusal.alternatives}</h2>
      <ul class="cards">
        {offered.times.map(({ moment, place, fields }) => (
          <li key={`${moment} ${place}`}>
            <form method="post" action={offered.action} data-once="" data-challenge="">
              {Object.entries({ ...fields, altcha: '' }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button class="offer" type="submit">
                <strong>{moment}</strong>
                <span>{place}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
