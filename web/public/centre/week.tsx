import type { ComponentChildren, VNode } from 'preact';
import { shortDayWords, weekdayNames, zoneOffset } from '../../shared/dates.ts';
import { capitalised } from '../../shared/language.ts';
import { unbrokenRange } from '../../shared/typography.ts';
import { hoursInWords } from '../centres/hours-words.ts';
import type { Frame } from '../frame/frame.ts';
import { WithName, nameOf } from '../parts/names.tsx';
import type { CentreView } from './page.tsx';

interface Stretch {
  readonly opens: string;
  readonly closes: string;
}

/** The week in a sentence and day by day with its breaks, then the coming days that differ from it. */
export function WeekOfCentre(props: {
  readonly frame: Frame;
  readonly week: NonNullable<CentreView['week']>;
  readonly changes: CentreView['changes'];
  readonly timeZone: string;
}): VNode {
  const { frame, week, changes, timeZone } = props;
  const { centre: words, centres } = frame.texts;
  return (
    <section>
      <h2>{words.hours}</h2>
      {week.length > 0 && <p>{centres.receives(hoursInWords(frame, week))}</p>}
      <table class="week">
        <tbody>{weekRows(frame, week)}</tbody>
      </table>
      <p class="hint">{words.zone(zoneOffset(timeZone, frame.now))}</p>
      <Changes frame={frame} changes={changes} />
    </section>
  );
}

function weekRows(frame: Frame, week: NonNullable<CentreView['week']>): ComponentChildren {
  return weekdayNames(frame.language, 'long').map((name, index) => {
    const stretches = week.filter(({ weekday }) => weekday === index + 1);
    return (
      <tr key={name}>
        <th scope="row">{capitalised(name)}</th>
        <td>{stretches.length > 0 ? inWords(stretches) : frame.texts.centre.closedDay}</td>
      </tr>
    );
  });
}

function Changes({ frame, changes }: { readonly frame: Frame; readonly changes: CentreView['changes'] }) {
  const { centre: words } = frame.texts;
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{words.changes}</h3>
      <ul>
        {changes.map(({ date, name, hours }) => {
          const day = shortDayWords(frame.language, date);
          const what = hours.length > 0 ? words.openOn(day, inWords(hours)) : words.closedOn(day);
          const text = name ? words.because(what, nameOf(frame, name)) : what;
          return (
            <li key={date}>
              <WithName frame={frame} text={text} name={name} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function inWords(stretches: readonly Stretch[]): string {
  return unbrokenRange(stretches.map(({ opens, closes }) => `${opens}–${closes}`).join(', '));
}
