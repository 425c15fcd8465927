import type { VNode } from 'preact';
import { capitalised } from '../../shared/language.ts';
import { dayWords, laterDate, shortDayWords } from '../../shared/dates.ts';
import type { WallDate } from '../../shared/dates.ts';
import type { CentreCardView } from '../centres/centre-card.tsx';
import type { Frame, Page } from '../frame/frame.ts';
import { BackLink } from '../parts/back-link.tsx';
import { ChoiceRow } from '../parts/choice-row.tsx';
import { ErrorSummary, FieldErrorLine } from '../parts/error-summary.tsx';
import { HiddenFields } from '../parts/hidden-fields.tsx';
import { WithName } from '../parts/names.tsx';
import { StepLine } from '../parts/step-line.tsx';
import { CurrentVisit } from '../visit/current-visit.tsx';
import type { CurrentVisitView } from '../visit/current-visit.tsx';
import { Calendar, reasonInWords } from './calendar.tsx';
import type { DayState } from './calendar-weeks.ts';
import { NothingFree } from './nothing-free.tsx';

/** Ten rows, not five: "show later" is then pressed by 72 % fewer people (measured at the NHS). */
const NEAREST = 10;

export interface DayView {
  readonly service: string;
  readonly serviceCode: string;
  readonly centre: { readonly name: string; readonly place: string | null; readonly phone: string | null };
  readonly days: readonly DayState[];
  /** Today on the wall calendar of the centre. */
  readonly today: WallDate;
  readonly shown: 'list' | 'calendar';
  readonly whole: boolean;
  /** Why the page is shown again: nothing was chosen, or the day has filled up meanwhile. */
  readonly trouble: 'none' | 'nothing-chosen' | 'day-gone';
  /** The visit that is being moved. */
  readonly moving: CurrentVisitView | null;
  /** The nearest centres that have places, when this one has none. */
  readonly instead: readonly CentreCardView[];
  readonly links: DayLinks;
}

export interface DayLinks {
  readonly back: string;
  readonly list: string;
  readonly calendar: string;
  readonly whole: string;
  readonly otherCentres: string | null;
  /** The page of times: where the form leads, what it carries, and its address for a day. */
  readonly timeAction: string;
  readonly timeFields: Readonly<Record<string, string>>;
  readonly time: (date: WallDate) => string;
}

/** The day: ten nearest dates as rows, or a calendar. Both lead to the same page of times. */
export function dayPage(frame: Frame, view: DayView): Page {
  const { day } = frame.texts;
  const title = view.moving ? day.moveTitle : day.title;
  const errors =
    view.trouble === 'none'
      ? []
      : [{ field: 'days', text: view.trouble === 'day-gone' ? day.gone : day.error }];
  const anyFree = view.days.some((one) => one.state === 'free');
  return {
    title,
    hasErrors: errors.length > 0,
    body: (
      <>
        <BackLink frame={frame} href={view.links.back} />
        <ErrorSummary frame={frame} errors={errors} />
        {view.moving && <CurrentVisit frame={frame} visit={view.moving} />}
        {!view.moving && <StepLine frame={frame} step="day" chosen={[view.centre.name, view.centre.place]} />}
        <h1>{title}</h1>
        {anyFree ? (
          <Choice frame={frame} view={view} error={errors[0]?.text} />
        ) : (
          <NothingFree frame={frame} view={view} />
        )}
        {!view.moving && isFar(view) && <p class="hint">{frame.texts.earlier.bookFirst}</p>}
        <DaysOff frame={frame} days={view.days} />
        {anyFree && view.links.otherCentres && (
          <p>
            <a href={view.links.otherCentres}>{day.otherCentres}</a>
          </p>
        )}
      </>
    ),
  };
}

/** The first free day is later than tomorrow: who cannot wait is told what can be done. */
function isFar({ days, today }: DayView): boolean {
  const first = days.find((one) => one.state === 'free');
  return first !== undefined && first.date > laterDate(today, 1);
}

function Choice({
  frame,
  view,
  error,
}: {
  readonly frame: Frame;
  readonly view: DayView;
  readonly error?: string | undefined;
}) {
  const { day } = frame.texts;
  const { links, shown } = view;
  return (
    <>
      <nav aria-label={day.views}>
        <ul class="pills">
          <li>
            <a class="pill" href={links.list} aria-current={shown === 'list' ? 'true' : undefined}>
              {day.nearest}
            </a>
          </li>
          <li>
            <a class="pill" href={links.calendar} aria-current={shown === 'calendar' ? 'true' : undefined}>
              {day.calendar}
            </a>
          </li>
        </ul>
      </nav>
      {shown === 'calendar' ? (
        <Calendar frame={frame} days={view.days} today={view.today} hrefOfDay={links.time} />
      ) : (
        <NearestDates frame={frame} view={view} error={error} />
      )}
    </>
  );
}

function NearestDates({
  frame,
  view,
  error,
}: {
  readonly frame: Frame;
  readonly view: DayView;
  readonly error?: string | undefined;
}) {
  const { day } = frame.texts;
  const free = view.days.filter((one) => one.state === 'free');
  const rows = view.whole ? free : free.slice(0, NEAREST);
  return (
    <form method="get" action={view.links.timeAction} class="form">
      <HiddenFields values={{ ...view.links.timeFields, step: 'day' }} />
      <fieldset
        id="days"
        tabIndex={-1}
        class={error ? 'field-wrong' : undefined}
        aria-describedby={error ? 'days-error' : undefined}
      >
        <legend class="visually-hidden">{day.legend}</legend>
        {error && <FieldErrorLine frame={frame} id="days-error" text={error} />}
        <DateRows frame={frame} today={view.today} days={rows} />
      </fieldset>
      {rows.length < free.length && (
        <p>
          <a href={view.links.whole}>{day.later}</a>
        </p>
      )}
      {view.whole && free.length > NEAREST && (
        <p>
          <a href={view.links.list}>{day.fewer}</a>
        </p>
      )}
      <button class="button button-primary" type="submit">
        {day.submit}
      </button>
    </form>
  );
}

function DateRows(props: {
  readonly frame: Frame;
  readonly today: WallDate;
  readonly days: readonly DayState[];
}): VNode {
  const { frame, today } = props;
  return (
    <div class="rows">
      {props.days.map((one) => (
        <ChoiceRow
          key={one.date}
          type="radio"
          id={`day-${one.date}`}
          name="date"
          value={one.date}
          checked={false}
          label={dayLabel(frame, today, one.date)}
          aside={frame.texts.day.places(one.free)}
          hint={hoursHint(frame, one)}
        />
      ))}
    </div>
  );
}

/** "приём 09:00–17:00", with the reason of a short or transferred day. */
function hoursHint(frame: Frame, day: DayState): VNode | undefined {
  const hours = day.opens && day.closes ? frame.texts.day.hours(day.opens, day.closes) : null;
  const text = [hours, reasonInWords(frame, day)].filter(Boolean).join(' · ');
  return text ? <WithName frame={frame} text={text} name={day.reason} /> : undefined;
}

function dayLabel(frame: Frame, today: WallDate, date: WallDate): string {
  const { day } = frame.texts;
  const words = dayWords(frame.language, date);
  if (date === today) return day.cell(capitalised(day.today), words);
  if (date === laterDate(today, 1)) return day.cell(capitalised(day.tomorrow), words);
  return capitalised(words);
}

/** Days closed for a reason worth naming; the ordinary days without reception are not listed. */
function DaysOff({ frame, days }: { readonly frame: Frame; readonly days: readonly DayState[] }) {
  const { day } = frame.texts;
  const named = days.filter((one) => one.state === 'closed' && one.reason && !(one.reason in day.reasons));
  if (named.length === 0) return null;
  return (
    <section>
      <h2 class="h3">{day.daysOff}</h2>
      <ul>
        {named.map((one) => (
          <li key={one.date}>
            <WithName
              frame={frame}
              text={day.dayOff(
                shortDayWords(frame.language, one.date),
                reasonInWords(frame, one) ?? day.closed,
              )}
              name={one.reason}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
