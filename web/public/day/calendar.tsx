import type { ComponentChildren, VNode } from 'preact';
import { dayWords, monthWords, weekdayNames } from '../../shared/dates.ts';
import type { WallDate } from '../../shared/dates.ts';
import type { Frame } from '../frame/frame.ts';
import { WithName, nameOf } from '../parts/names.tsx';
import { calendarMonths } from './calendar-weeks.ts';
import type { CalendarMonth, DayState } from './calendar-weeks.ts';

/** Days are told apart by shape and sign as well, not by colour alone. */
const MARKS = { closed: '—', past: '', 'beyond-horizon': '…' } as const;
const LEGEND = ['free', 'full', 'closed', 'beyond-horizon'] as const;

export interface CalendarProps {
  readonly frame: Frame;
  readonly days: readonly DayState[];
  readonly today: WallDate;
  /** Where a free day leads. */
  readonly hrefOfDay: (date: WallDate) => string;
}

/** A real table of weeks for each month; every cell says its whole date and how many places it has. */
export function Calendar(props: CalendarProps): VNode {
  const { frame } = props;
  return (
    <div class="calendar" data-calendar="">
      {calendarMonths(props.days).map((month) => (
        <Month key={month.month} month={month} calendar={props} />
      ))}
      <Legend frame={frame} days={props.days} />
      <p class="hint keys-hint">{frame.texts.day.keys}</p>
    </div>
  );
}

function Month({ month, calendar }: { readonly month: CalendarMonth; readonly calendar: CalendarProps }) {
  const { language } = calendar.frame;
  const short = weekdayNames(language, 'short');
  return (
    <table data-month={month.month}>
      <caption>{monthWords(language, month.month)}</caption>
      <thead>
        <tr>
          {weekdayNames(language, 'long').map((name, index) => (
            <th key={name} scope="col" abbr={name}>
              {short[index]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => (
              <td key={weekday}>{day && <DayCell day={day} calendar={calendar} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, calendar }: { readonly day: DayState; readonly calendar: CalendarProps }) {
  const { frame, today } = calendar;
  const words = stateInWords(frame, day);
  const number = String(Number(day.date.slice(8)));
  const inside = (
    <>
      <span class="visually-hidden">
        <WithName
          frame={frame}
          text={frame.texts.day.cell(dayWords(frame.language, day.date), words)}
          name={day.reason}
        />
      </span>
      <span aria-hidden="true" class="day-number">
        {number}
      </span>
      <span aria-hidden="true" class="day-words">
        {markOf(frame, day)}
      </span>
    </>
  );
  const current = day.date === today ? 'date' : undefined;
  if (day.state !== 'free') {
    return (
      <span class={`day day-${day.state}`} data-date={day.date} aria-current={current}>
        {inside}
      </span>
    );
  }
  return (
    <a class="day day-free" data-date={day.date} aria-current={current} href={calendar.hrefOfDay(day.date)}>
      {inside}
    </a>
  );
}

/** What is seen in the cell below the number; the sign of a closed day is explained below the calendar. */
function markOf(frame: Frame, day: DayState): ComponentChildren {
  const { day: texts } = frame.texts;
  if (day.state === 'free') {
    // The noun stands apart: where it would break in two, the figure stays alone.
    const [figure, ...noun] = texts.places(day.free).split(' ');
    return (
      <>
        {figure}
        <span class="day-noun"> {noun.join(' ')}</span>
      </>
    );
  }
  if (day.state === 'full') return texts.full;
  return MARKS[day.state];
}

/** The marks that are on this calendar, in words. */
function Legend({ frame, days }: { readonly frame: Frame; readonly days: readonly DayState[] }) {
  const { marks } = frame.texts.day;
  const shown = LEGEND.filter((state) => days.some((day) => day.state === state));
  return (
    <ul class="day-legend" aria-label={marks.name}>
      {shown.map((state) => (
        <li key={state}>
          <span aria-hidden="true" class={`day day-${state}`}>
            {state === 'free' || state === 'full' ? '1' : MARKS[state]}
          </span>{' '}
          {marks[state]}
        </li>
      ))}
    </ul>
  );
}

/** "4 места", "мест нет", "нет приёма", or the reason the day is closed. */
export function stateInWords(frame: Frame, day: DayState): string {
  const { day: texts } = frame.texts;
  if (day.state === 'free') return texts.places(day.free);
  if (day.state === 'full') return texts.full;
  if (day.state === 'past') return texts.past;
  if (day.state === 'beyond-horizon') return texts.beyond;
  return reasonInWords(frame, day) ?? texts.closed;
}

/** The reason of a closed day: a code of the dictionary or the words somebody wrote; null when none is told. */
export function reasonInWords(frame: Frame, day: DayState): string | null {
  if (day.reason === null) return null;
  return frame.texts.day.reasons[day.reason] ?? nameOf(frame, day.reason);
}
