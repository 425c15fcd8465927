import { capitalised } from '../../shared/language.ts';
import { clockTime, dayWords, zoneOffset } from '../../shared/dates.ts';
import type { WallDate } from '../../shared/dates.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { BackLink } from '../parts/back-link.tsx';
import { ErrorSummary, FieldErrorLine } from '../parts/error-summary.tsx';
import { HiddenFields } from '../parts/hidden-fields.tsx';
import { StepLine } from '../parts/step-line.tsx';
import { ZoneNote } from '../parts/zone-note.tsx';
import { CurrentVisit } from '../visit/current-visit.tsx';
import type { CurrentVisitView } from '../visit/current-visit.tsx';
import { LiveBar } from './live-bar.tsx';
import { dayParts } from './day-parts.ts';
import type { FreeTime } from './day-parts.ts';

export interface TimeView {
  readonly service: string;
  readonly centre: { readonly name: string; readonly settlement: string | null };
  readonly date: WallDate;
  readonly timeZone: string;
  readonly times: readonly FreeTime[];
  /** Milliseconds before a time at which booking it closes. */
  readonly noticeMs: number;
  readonly nothingChosen: boolean;
  readonly moving: CurrentVisitView | null;
  readonly links: {
    /** The page of days, which is also the way back. */
    readonly days: string;
    /** Where the form is sent, and what it carries besides the time. */
    readonly action: string;
    readonly fields: Readonly<Record<string, string>>;
    /** Where changes of this day are told as they happen. */
    readonly live: string;
    /** This page anew. */
    readonly here: string;
  };
}

/** The time: chips by part of the day, the chosen day in the heading, the zone named. */
export function timePage(frame: Frame, view: TimeView): Page {
  const { time } = frame.texts;
  const errors = view.nothingChosen ? [{ field: 'times', text: time.error }] : [];
  const title = view.moving ? time.moveTitle : time.title;
  return {
    title,
    hasErrors: errors.length > 0,
    body: (
      <>
        <BackLink frame={frame} href={view.links.days} />
        <ErrorSummary frame={frame} errors={errors} />
        {view.moving && <CurrentVisit frame={frame} visit={view.moving} />}
        {!view.moving && <StepLine frame={frame} step="time" chosen={[view.centre.name]} />}
        <h1>
          <span class="heading-day">{capitalised(dayWords(frame.language, view.date))}</span>
          {title}
        </h1>
        {view.times.length > 0 ? (
          <Times frame={frame} view={view} error={errors[0]?.text} />
        ) : (
          <Nothing frame={frame} view={view} />
        )}
      </>
    ),
  };
}

function Times({
  frame,
  view,
  error,
}: {
  readonly frame: Frame;
  readonly view: TimeView;
  readonly error?: string | undefined;
}) {
  const { time } = frame.texts;
  return (
    <form
      method="post"
      action={view.links.action}
      class="form"
      data-once=""
      data-challenge={view.moving ? undefined : ''}
      {...{ 'data-live': view.links.live, 'data-now': frame.now, 'data-notice': view.noticeMs }}
    >
      <HiddenFields values={{ ...view.links.fields, date: view.date }} />
      {!view.moving && <input type="hidden" name="altcha" value="" />}
      <NamedZone frame={frame} view={view} />
      <LiveBar frame={frame} here={view.links.here} />
      <div id="times" tabIndex={-1} class={error ? 'field-wrong' : undefined}>
        {error && <FieldErrorLine frame={frame} id="times-error" text={error} />}
        {dayParts(view.times, view.timeZone).map(({ part, times }) => (
          <fieldset key={part} aria-describedby={error ? 'times-error' : undefined}>
            <legend>{time[part]}</legend>
            <div class="chips">
              {times.map(({ startsAt, isOwn }) => (
                <Chip
                  key={startsAt}
                  startsAt={startsAt}
                  isOwn={isOwn}
                  label={clockTime(frame.language, view.timeZone, startsAt)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <p class="hint">{view.moving ? time.moveHint : time.holdHint}</p>
      <button class="button button-primary" type="submit">
        {view.moving ? time.move : time.submit}
      </button>
    </form>
  );
}

function NamedZone({ frame, view }: { readonly frame: Frame; readonly view: TimeView }) {
  const { time } = frame.texts;
  const at = view.times[0]?.startsAt ?? frame.now;
  const offset = zoneOffset(view.timeZone, at);
  const { settlement } = view.centre;
  return (
    <>
      <p class="hint">{settlement ? time.zone(settlement, offset) : time.zoneOnly(offset)}</p>
      <ZoneNote frame={frame} timeZone={view.timeZone} at={at} />
    </>
  );
}

function Chip(props: {
  readonly startsAt: number;
  readonly isOwn?: boolean | undefined;
  readonly label: string;
}) {
  const { startsAt, isOwn, label } = props;
  return (
    <div class="chip">
      <input
        id={`time-${startsAt}`}
        type="radio"
        name="startsAt"
        value={startsAt}
        data-own={isOwn ? '' : undefined}
      />
      <label for={`time-${startsAt}`}>{label}</label>
    </div>
  );
}

function Nothing({ frame, view }: { readonly frame: Frame; readonly view: TimeView }) {
  const { time } = frame.texts;
  return (
    <div class="notice">
      <h2>{time.nothing}</h2>
      <p>{time.nothingHint}</p>
      <p>
        <a class="button button-primary" href={view.links.days}>
          {time.otherDay}
        </a>
      </p>
    </div>
  );
}
