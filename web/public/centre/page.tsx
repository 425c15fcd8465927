import type { VNode } from 'preact';
import type { AccessFact } from '../../../src/centres/domain/accessibility.ts';
import { dayWords, machineTime } from '../../shared/dates.ts';
import { CentreCard, momentInWords } from '../centres/centre-card.tsx';
import type { CentreCardView } from '../centres/centre-card.tsx';
import type { WeekdayHours } from '../centres/hours-words.ts';
import { hrefOf, localised } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { ZoneNote } from '../parts/zone-note.tsx';
import { nameOf } from '../parts/names.tsx';
import { PhoneLink } from '../parts/phone-link.tsx';
import { ServicesAndDocuments } from './services.tsx';
import type { OfferedService } from './services.tsx';
import { governmentOffice, jsonInHtml } from './structured-data.ts';
import { WayIn } from './way-in.tsx';
import { WeekOfCentre } from './week.tsx';

export interface CentreView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Settlement and address in one line, as published; null when neither is known. */
  readonly place: string | null;
  readonly address: string | null;
  readonly settlement: string | null;
  readonly regionName: string;
  readonly phone: string | null;
  readonly timeZone: string;
  /** True when its hours are made up for a demonstration. */
  readonly demo: boolean;
  /** null: the hours are not published. */
  readonly week: readonly WeekdayHours[] | null;
  /** Days of the coming weeks that differ from the week; no hours means nobody is received. */
  readonly changes: readonly {
    readonly date: string;
    readonly name: string;
    readonly hours: readonly { readonly opens: string; readonly closes: string }[];
  }[];
  /** Epoch milliseconds of the first instant that can be booked. */
  readonly nextFree: number | null;
  /** Where the door is; null when only the town is known. */
  readonly door: { readonly lat: number; readonly lon: number } | null;
  readonly services: readonly OfferedService[];
  /** What is known of the way in; what is not named is not known. */
  readonly access: readonly { readonly fact: AccessFact; readonly has: boolean }[];
  readonly accessNote: string | null;
  /** The first day on which it receives nobody any more, for good; null: none is set. */
  readonly closesOn: string | null;
  /** Where to go when nothing can be booked here, and for which service. */
  readonly insteadFor: string;
  readonly instead: readonly CentreCardView[];
}

/** `/centres/<code>`: one centre, to read, to share and to be found by. */
export function centrePage(frame: Frame, view: CentreView): Page {
  const { centre: words, centres } = frame.texts;
  const canonical = frame.origin + localised(frame.language, frame.path);
  const [first] = view.services;
  const place = view.place ?? nameOf(frame, view.regionName);
  return {
    title: view.name,
    canonical,
    description: words.description(view.name, place),
    body: (
      <>
        {/* Data, not code: browsers run nothing of it, so the security policy has no say in it. */}
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: jsonInHtml(governmentOffice(view, canonical)) }}
        />
        <h1>{view.name}</h1>
        <p>{view.place ?? centres.addressUnknown}</p>
        {view.phone && view.week && (
          <p>
            {words.phone} <PhoneLink phone={view.phone} />
          </p>
        )}
        {view.closesOn && <p class="caution">{words.closesOn(dayWords(frame.language, view.closesOn))}</p>}
        <Booking frame={frame} view={view} />
        {view.week && (
          <WeekOfCentre frame={frame} week={view.week} changes={view.changes} timeZone={view.timeZone} />
        )}
        <WayIn frame={frame} view={view} />
        <ServicesAndDocuments frame={frame} services={view.services} />
        {first && (
          <p>
            <a href={hrefOf(frame, stepPath(first.code, 'centres'))}>{words.others}</a>
          </p>
        )}
      </>
    ),
  };
}

function Booking({ frame, view }: { readonly frame: Frame; readonly view: CentreView }): VNode {
  const { centre: words, centres } = frame.texts;
  if (view.nextFree !== null) {
    return (
      <section class="notice" aria-label={words.book}>
        <p class="next-free">
          <time dateTime={machineTime(view.nextFree)}>
            {centres.nearest(momentInWords(frame, view.timeZone, view.nextFree))}
          </time>
        </p>
        <ZoneNote frame={frame} timeZone={view.timeZone} at={view.nextFree} />
        <p class="actions">
          {view.services.map(({ code, title }, index) => (
            <a
              key={code}
              class={index === 0 ? 'button button-primary' : 'button'}
              href={hrefOf(frame, stepPath(code, 'day'), { centre: view.id })}
            >
              {words.bookService(title)}
            </a>
          ))}
        </p>
      </section>
    );
  }
  if (view.week !== null && view.services.length > 0) {
    return (
      <>
        <p class="caution">{view.instead.length === 0 ? words.fullAlone : words.full}</p>
        <Instead frame={frame} view={view} />
      </>
    );
  }
  return (
    <>
      <p class="caution">
        {words.notOnSite}{' '}
        {view.week === null && (view.phone ? centres.hoursUnknownPhone : `${centres.hoursUnknown}.`)}{' '}
        {view.phone && <PhoneLink phone={view.phone} />}
      </p>
      <Instead frame={frame} view={view} />
    </>
  );
}

/** The nearest centres that can be booked. */
function Instead({ frame, view }: { readonly frame: Frame; readonly view: CentreView }): VNode | null {
  if (view.instead.length === 0) return null;
  return (
    <section>
      <h2>{frame.texts.day.instead}</h2>
      <ul class="cards">
        {view.instead.map((other) => (
          <CentreCard key={other.id} frame={frame} service={view.insteadFor} centre={other} />
        ))}
      </ul>
    </section>
  );
}
