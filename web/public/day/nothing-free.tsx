import type { VNode } from 'preact';
import { CentreCard } from '../centres/centre-card.tsx';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { PhoneLink } from '../parts/phone-link.tsx';
import type { DayView } from './page.tsx';

/** A centre without free days: what to wait for, the nearest ones that have places, all others, the telephone. */
export function NothingFree({ frame, view }: { readonly frame: Frame; readonly view: DayView }): VNode {
  const { day, earlier } = frame.texts;
  const { phone } = view.centre;
  return (
    <>
      <div class="notice">
        <h2>{day.nothing}</h2>
        <p>{day.nothingHint}</p>
        <p>
          {earlier.haveBooking} {earlier.askThere}{' '}
          <a href={view.moving ? view.links.back : hrefOf(frame, '/visit')}>{earlier.toVisit}</a>
        </p>
        {view.links.otherCentres && (
          <p>
            <a class="button button-primary" href={view.links.otherCentres}>
              {day.otherCentres}
            </a>
          </p>
        )}
        {phone && (
          <p>
            {day.callUs} <PhoneLink phone={phone} />
          </p>
        )}
      </div>
      {view.instead.length > 0 && (
        <section>
          <h2>{day.instead}</h2>
          <ul class="cards">
            {view.instead.map((centre) => (
              <CentreCard key={centre.id} frame={frame} service={view.serviceCode} centre={centre} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
