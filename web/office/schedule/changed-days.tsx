import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { dayWords } from '../../shared/dates.ts';
import { plainNumber } from '../../shared/language.ts';
import type { components } from '../api/schema.d.ts';
import './schedule.css';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { ScheduleChange } from './edit-api.ts';
import { scheduleWords } from './words.ts';

type Day = components['schemas']['DayChangeView'];

/** The dates of one centre that change, as they were and as they will be. */
export function ChangedDays({ days }: { readonly days: readonly Day[] }): ReactElement | null {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  if (days.length === 0) return null;
  const words = ({ hours, places }: Day['before']): string => {
    if (hours.length === 0) return texts.closed;
    const stretches = hours.map(({ opens, closes }) => `${opens}–${closes}`).join(', ');
    return texts.hoursAndPlaces(stretches, plainNumber(language, places));
  };
  return (
    <Table.ScrollContainer minWidth={520} mah="24rem" type="native">
      <Table aria-label={texts.whatChanges}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.date}</Table.Th>
            <Table.Th>{texts.before}</Table.Th>
            <Table.Th>{texts.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map(({ date, before, after, times }) => (
            <Table.Tr key={date}>
              <Table.Th scope="row">{dayWords(language, date)}</Table.Th>
              <Table.Td>{words(before)}</Table.Td>
              <Table.Td>
                {words(after)}
                {times !== null && times.length > 0 && <Times times={times} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Each time of a day, for whoever wants to see it. */
function Times({ times }: { readonly times: NonNullable<Day['times']> }): ReactElement {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  return (
    <details>
      <summary>{texts.eachTime}</summary>
      <ul className="schedule-times tabular">
        {times.map(({ start, places }) => (
          <li key={start}>{texts.timeAndPlaces(start, plainNumber(language, places))}</li>
        ))}
      </ul>
    </details>
  );
}

/** Which of many centres change, and by how much. */
export function ChangedCentres({ centres }: Pick<ScheduleChange, 'centres'>): ReactElement | null {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  if (centres.length === 0) return null;
  const sum = (days: readonly Day[], when: 'before' | 'after'): number =>
    days.reduce((total, day) => total + day[when].places, 0);
  return (
    <Table.ScrollContainer minWidth={520} mah="24rem" type="native">
      <Table aria-label={texts.whatChanges}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.centre}</Table.Th>
            <Table.Th>{texts.daysChanged}</Table.Th>
            <Table.Th>{texts.places}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {centres.map(({ centreId, name, days }) => (
            <Table.Tr key={centreId}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{plainNumber(language, days.length)}</Table.Td>
              <Table.Td>
                {plainNumber(language, sum(days, 'before'))} → {plainNumber(language, sum(days, 'after'))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
