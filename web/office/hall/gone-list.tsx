import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import { useBringBack, useResume } from './use-hall.ts';
import type { HallNames } from './use-hall.ts';
import type { Expected, HallTicket } from './views.ts';
import { hallWords } from './words.ts';

export interface GoneListProps {
  readonly missed: readonly Expected[];
  readonly tickets: readonly HallTicket[];
  readonly names: HallNames;
}

interface Gone {
  readonly bookingId: string;
  readonly start: string;
  readonly label: string | null;
  readonly why: string;
  readonly back: () => void;
}

/** Who did not come or was set aside, and the way back into the line. */
export function GoneList({ missed, tickets, names }: GoneListProps): ReactElement {
  const texts = useTexts(hallWords);
  const bringBack = useBringBack(texts.cameAfterAll);
  const resume = useResume();
  const gone: readonly Gone[] = [
    ...tickets.map((ticket) => ({
      ...{ bookingId: ticket.bookingId, start: ticket.bookedFor, label: ticket.label },
      why: ticket.state === 'deferred' ? texts.deferred : texts.missedCall,
      back: () => {
        if (ticket.state === 'deferred') resume.mutate({ ticketId: ticket.id, expectedStep: ticket.step });
        else bringBack.mutate(ticket.bookingId);
      },
    })),
    ...missed.map(({ bookingId, start }) => ({
      ...{ bookingId, start, label: null, why: texts.missed },
      back: () => bringBack.mutate(bookingId),
    })),
  ];
  return (
    <>
      <FailureNote error={bringBack.error ?? resume.error} />
      {gone.length === 0 && <Text c="dimmed">{texts.goneNone}</Text>}
      <ul className="hall-list">
        {gone.map((one) => (
          <GoneLine key={one.bookingId} gone={one} name={names.of(one.bookingId) ?? texts.unnamed} />
        ))}
      </ul>
    </>
  );
}

function GoneLine({ gone, name }: { readonly gone: Gone; readonly name: string }): ReactElement {
  const texts = useTexts(hallWords);
  const { language } = useLanguage();
  const { timeZone } = useCentre();
  return (
    <li>
      <span className="tabular hall-time">{clockTime(language, timeZone, Date.parse(gone.start))}</span>
      <span className="hall-grows">
        {gone.label !== null && <b>{gone.label} </b>}
        {name}
        <Text span size="sm" c="dimmed">
          {' '}
          {gone.why}
        </Text>
      </span>
      <Button size="xs" variant="default" aria-label={texts.bringBackOf(name)} onClick={gone.back}>
        {texts.bringBack}
      </Button>
    </li>
  );
}
