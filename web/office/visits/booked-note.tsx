import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { clockTime, dayWords } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { PrintTicket } from '../parts/print-ticket.tsx';
import { useCentre } from '../session/centre.tsx';
import { groupedReference } from './grouped-reference.ts';
import type { Booked } from './use-booking.ts';
import { visitsWords } from './words.ts';

export interface BookedNoteProps {
  readonly booked: Booked;
  readonly onNext: () => void;
  readonly onClose: (() => void) | null;
}

/** What to tell the person, and the talon to give them. */
export function BookedNote({ booked, onNext, onClose }: BookedNoteProps): ReactElement {
  const texts = useTexts(visitsWords);
  const { language } = useLanguage();
  const { id: centreId, timeZone } = useCentre();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { visit, ticket, checkInError } = booked;
  const at = Date.parse(visit.start);
  return (
    <Stack className="booked-note" gap="md">
      <Title order={2} tabIndex={-1} ref={heading}>
        {texts.done}: {dayWords(language, visit.start.slice(0, 10))}, {clockTime(language, timeZone, at)}
      </Title>
      {ticket !== null && <Text className="booked-ticket">{texts.ticket(ticket.label)}</Text>}
      <Text>{texts.tellReference}</Text>
      <Text className="booked-reference tabular">{groupedReference(visit.reference)}</Text>
      {checkInError !== null && (
        <>
          <Text>{texts.notCheckedIn}</Text>
          <FailureNote error={checkInError} />
        </>
      )}
      <Group>
        {ticket !== null && <PrintTicket ticket={ticket} />}
        <Button
          component="a"
          variant={ticket === null ? 'filled' : 'default'}
          target="_blank"
          rel="noopener"
          href={`/api/v1/staff/centres/${centreId}/visits/${visit.reference}/talon.pdf`}
        >
          {texts.print}
        </Button>
        <Button variant="default" onClick={onNext}>
          {texts.oneMore}
        </Button>
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {texts.close}
          </Button>
        )}
      </Group>
      <Anchor component={Link} to={`/visits/${visit.reference}`}>
        {texts.open}
      </Anchor>
    </Stack>
  );
}
