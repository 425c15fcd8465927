import type { VNode } from 'preact';
import { clockTime, laterDate, machineTime, shortDayWords, wallDate } from '../../shared/dates.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { PhoneLink } from '../parts/phone-link.tsx';
import { hoursInWords } from './hours-words.ts';
import type { WeekdayHours } from './hours-words.ts';

export interface CentreCardView {
  readonly id: string;
  /** The short address of its own page: `/centres/70-001`. */
  readonly code: string;
  /** Its number in the list, the same on its card and on its pin. */
  readonly number: number;
  readonly name: string;
  /** Settlement and address as published; null when neither is known. */
  readonly place: string | null;
  /** False: shown for its telephone only. */
  readonly canBook: boolean;
  readonly timeZone: string;
  /** The centre's telephone, else its region's hotline. */
  readonly phone: string | null;
  /** null: the hours are not known. */
  readonly week: readonly WeekdayHours[] | null;
  readonly distanceKm: number | null;
  /** Epoch milliseconds of the first instant that can be booked. */
  readonly nextFree: number | null;
  /** Where its pin stands; null when no coordinates are known. */
  readonly point: { readonly lat: number; readonly lon: number; readonly town: string } | null;
}

/**
 * A centre in the list: one link to its days, as large as the card, and one to its own page. Where hours are
 * unknown there is nothing to book, and the large link is the one to its page.
 */
export function CentreCard(props: {
  readonly frame: Frame;
  readonly service: string;
  readonly centre: CentreCardView;
}): VNode {
  const { frame, service, centre } = props;
  const { centres } = frame.texts;
  const { canBook, number, point, name } = centre;
  const heading = `centre-${number}`;
  const about = hrefOf(frame, `/centres/${centre.code}`);
  const days = hrefOf(frame, stepPath(service, 'day'), { centre: centre.id });
  return (
    <li
      class="card card-link"
      data-number={number}
      data-point={point ? `${point.lat},${point.lon}` : undefined}
      data-town={point ? point.town : undefined}
    >
      <h3>
        <span class="number">{number}</span>
        <a id={heading} href={canBook ? days : about}>
          {name}
        </a>
      </h3>
      <p>{centre.place ?? centres.addressUnknown}</p>
      {centre.distanceKm !== null && <p class="hint">{centres.distance(centre.distanceKm)}</p>}
      <Hours frame={frame} centre={centre} />
      {canBook && <NextFree frame={frame} centre={centre} />}
      {canBook && (
        <p>
          <a class="card-about" href={about} aria-describedby={heading}>
            {centres.about}
          </a>
        </p>
      )}
    </li>
  );
}

function Hours({ frame, centre }: { readonly frame: Frame; readonly centre: CentreCardView }) {
  const { centres } = frame.texts;
  if (centre.week && centre.canBook)
    return <p class="hint">{centres.receives(hoursInWords(frame, centre.week))}</p>;
  if (centre.week) {
    return (
      <p class="hint">
        {centres.receives(hoursInWords(frame, centre.week))}
        {centre.phone && (
          <>
            {' · '}
            <PhoneLink phone={centre.phone} />
          </>
        )}
      </p>
    );
  }
  if (centre.phone === null) return <p class="hint">{centres.hoursUnknown}</p>;
  return (
    <p class="hint">
      {centres.hoursUnknownPhone} <PhoneLink phone={centre.phone} />
    </p>
  );
}

/** "Ближайшее время: завтра в 10:20", or that there is none. */
export function NextFree(props: {
  readonly frame: Frame;
  readonly centre: Pick<CentreCardView, 'nextFree' | 'timeZone'>;
}): VNode {
  const { frame, centre } = props;
  const { centres } = frame.texts;
  if (centre.nextFree === null) return <p class="none-free">{centres.noneFree}</p>;
  return (
    <p class="next-free">
      <time dateTime={machineTime(centre.nextFree)}>
        {centres.nearest(momentInWords(frame, centre.timeZone, centre.nextFree))}
      </time>
    </p>
  );
}

/** "завтра в 10:20", "25 ноября в 10:20" by the wall calendar of the zone. */
export function momentInWords(frame: Frame, timeZone: string, at: number): string {
  const { centres } = frame.texts;
  const time = clockTime(frame.language, timeZone, at);
  const date = wallDate(timeZone, at);
  const today = wallDate(timeZone, frame.now);
  if (date === today) return centres.today(time);
  if (date === laterDate(today, 1)) return centres.tomorrow(time);
  return centres.onDay(shortDayWords(frame.language, date), time);
}
