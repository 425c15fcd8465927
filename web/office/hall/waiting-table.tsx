import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useServerNow } from '../live/server-time.ts';
import { useCentre } from '../session/centre.tsx';
import { useServices } from '../visits/use-services.ts';
import { PriorityButton } from './priority-button.tsx';
import type { HallNames } from './use-hall.ts';
import type { HallTicket } from './views.ts';
import { waitOf } from './waits.ts';
import { hallWords } from './words.ts';

export interface WaitingTableProps {
  readonly tickets: readonly HallTicket[];
  readonly names: HallNames;
}

/** Who waits, in the order of calling. Who has waited longer than promised is marked by word and by tint. */
export function WaitingTable({ tickets, names }: WaitingTableProps): ReactElement {
  const texts = useTexts(hallWords);
  const now = useServerNow();
  if (tickets.length === 0) return <Text c="dimmed">{texts.queueEmpty}</Text>;
  return (
    <Table verticalSpacing="xs" className="hall-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.ticket}</Table.Th>
          <Table.Th>{texts.visitor}</Table.Th>
          <Table.Th>{texts.bookedFor}</Table.Th>
          <Table.Th>{texts.waits}</Table.Th>
          <Table.Th>{texts.act}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tickets.map((ticket) => (
          <WaitingRow key={ticket.id} ticket={ticket} name={names.of(ticket.bookingId)} now={now} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface RowProps {
  readonly ticket: HallTicket;
  readonly name: string | null;
  readonly now: number;
}

function WaitingRow({ ticket, name, now }: RowProps): ReactElement {
  const texts = useTexts(hallWords);
  const { language } = useLanguage();
  const { timeZone } = useCentre();
  const services = useServices();
  const wait = waitOf(ticket, now);
  const marks = [
    ...(wait.isLong ? [texts.long] : []),
    ...(ticket.isLate ? [texts.late] : []),
    ...(ticket.priority === null ? [] : [texts.first]),
  ];
  return (
    <Table.Tr data-long={wait.isLong || undefined}>
      <Table.Th scope="row" className="hall-label">
        {ticket.label}
      </Table.Th>
      <Table.Td>
        {name ?? texts.unnamed}
        <Text size="sm" c="dimmed">
          {services.titleOf(ticket.service)}
        </Text>
      </Table.Td>
      <Table.Td className="tabular">{clockTime(language, timeZone, Date.parse(ticket.bookedFor))}</Table.Td>
      <Table.Td className="tabular">
        {wait.minutes === null ? texts.notYet : texts.minutes(wait.minutes)}
        {marks.length > 0 && (
          <Text size="sm" fw={600}>
            {marks.join(', ')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <PriorityButton ticket={ticket} who={name ?? ticket.label} />
      </Table.Td>
    </Table.Tr>
  );
}
