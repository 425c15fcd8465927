import type { ComponentChildren, VNode } from 'preact';
import { clockTime, dayWords, shortDayWords, wallDate, weekdayNames, weekdayOf } from '../shared/dates.ts';
import { unbrokenAddress } from '../shared/typography.ts';
import type { ScreenProps } from './page.tsx';
import type { VisitWords } from './texts.ts';
import { kioskHref } from './view.ts';
import type { ArrivedView, KioskView, RefusedVisit } from './view.ts';

/** The ticket, how long it waits, and what to do next; printed on a strip of 80 mm. */
export function ArrivedScreen({ frame, texts, view }: ScreenProps<ArrivedView>): VNode {
  const { arrived } = texts;
  return (
    <div class="outcome good">
      <h1 tabIndex={-1}>
        <span class="outcome-name">{view.isAgain ? arrived.againHeading : arrived.heading}</span>{' '}
        <span class="ticket">{view.label}</span>
      </h1>
      <Waiting frame={frame} texts={texts} view={view} />
      <p class="slip-only">
        {arrived.slip(clockTime(frame.language, view.timeZone, view.bookedFor))}
        {' · '}
        {dayWords(frame.language, wallDate(view.timeZone, view.bookedFor))}
      </p>
      <div class="ways">
        <a class="key key-primary" href="/kiosk">
          {arrived.done}
        </a>
        <button type="button" class="key" id="print" hidden>
          {arrived.print}
        </button>
      </div>
    </div>
  );
}

function Waiting({ texts: { arrived }, view }: ScreenProps<ArrivedView>): ComponentChildren {
  if (view.window !== null) return <p class="lead strong">{arrived.called(view.window)}</p>;
  if (view.isDeferred) return <p class="lead strong">{arrived.deferred}</p>;
  return (
    <>
      <p class="facts">
        {view.before !== null && <strong>{arrived.before(view.before)}</strong>}
        <strong>{view.waitMinutes === null ? arrived.noWindow : arrived.wait(view.waitMinutes)}</strong>
      </p>
      {view.isLate && <p class="warning">{arrived.late}</p>}
      <p class="lead">
        {arrived.next} {arrived.bring}
      </p>
    </>
  );
}

/** Why nobody can be received by this number, and what to do instead. */
export function RefusedScreen({
  frame,
  texts,
  view,
}: ScreenProps<Extract<KioskView, { screen: 'refused' }>>): VNode {
  const words = texts.refused[view.reason];
  return (
    <div class="outcome" role="status">
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p class="lead strong">{words.text(visitWords(frame.language, view.visit))}</p>
      <p class="lead">{words.next}</p>
      <div class="ways">
        <a class="key key-primary" href={kioskHref(frame)}>
          {texts.again}
        </a>
        <a class="key" href="/kiosk">
          {texts.back}
        </a>
      </div>
    </div>
  );
}

type NoteView = Extract<KioskView, { screen: 'no-booking' | 'called' | 'limited' | 'failed' }>;

/** A sentence and the way back. */
export function NoteScreen({ texts, view }: ScreenProps<NoteView>): VNode {
  const words = view.screen === 'no-booking' ? texts.noBooking : { ...texts[view.screen], next: null };
  return (
    <div class="outcome">
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p class="lead strong">{words.text}</p>
      {words.next !== null && <p class="lead">{words.next}</p>}
      <div class="ways">
        <a class="key key-primary" href="/kiosk">
          {texts.back}
        </a>
      </div>
    </div>
  );
}

function visitWords(language: ScreenProps['frame']['language'], visit: RefusedVisit | null): VisitWords {
  if (!visit) return { day: '', weekday: '', time: '', from: '', centre: '' };
  const { startsAt, receivedFrom, timeZone, centre } = visit;
  const date = wallDate(timeZone, startsAt);
  return {
    day: shortDayWords(language, date),
    weekday: weekdayNames(language, 'long')[weekdayOf(date) - 1] ?? '',
    time: clockTime(language, timeZone, startsAt),
    from: clockTime(language, timeZone, receivedFrom),
    centre: unbrokenAddress(centre),
  };
}
