import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { dayWords } from '../../shared/dates.ts';
import { plainNumber } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { CentreSchedule } from './edit-api.ts';
import { scheduleWords } from './words.ts';

/** What follows from weeks, calendars and windows: each of the next days. */
export function PlanTab({ schedule }: { readonly schedule: CentreSchedule }): ReactElement {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table aria-label={texts.planOf}>
        <Table.Thead>
          <Table.Tr>
            {[texts.date, texts.hours, texts.places, texts.note].map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {schedule.plan.map(({ date, hours, places, closed, name }) => (
            <Table.Tr key={date} {...(closed !== null && { c: 'dimmed' })}>
              <Table.Th scope="row">{dayWords(language, date)}</Table.Th>
              <Table.Td>
                {hours.map(({ opens, closes }) => `${opens}–${closes}`).join(', ') || texts.closed}
              </Table.Td>
              <Table.Td>{plainNumber(language, places)}</Table.Td>
              <Table.Td>{name ? <span lang="ru">{name}</span> : closed && texts[closed]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
