import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import type { DayVisit } from '../hall/views.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useCentre } from '../session/centre.tsx';
import { fullName } from '../visits/find-visit.tsx';
import type { FindProps } from './find-panel.tsx';
import { counterWords } from './words.ts';

interface FoundProps extends FindProps {
  readonly found: readonly DayVisit[];
  readonly onCheckIn: (bookingId: string) => void;
}

/** Today's visits that may be meant, each with where it stands and what can be done from the window. */
export function FoundVisits({ found, ...props }: FoundProps): ReactElement {
  const texts = useTexts(counterWords);
  const { language } = useLanguage();
  const { view } = props;
  return (
    <>
      <Text role="status" mt="sm">
        {found.length === 0 ? texts.foundNone : texts.foundMany(found.length)}
      </Text>
      <ul className="counter-aside">
        {found.map((visit) => (
          <li key={visit.bookingId}>
            <b>{clockTime(language, view.timeZone, Date.parse(visit.start))}</b>
            <span>
              {fullName(visit.visitor)}
              <small className="counter-found-state">{stateOf(texts, visit)}</small>
            </span>
            <WhatToDo {...props} visit={visit} />
          </li>
        ))}
      </ul>
    </>
  );
}

function stateOf(texts: (typeof counterWords)['ru'], { ticket, status }: DayVisit): string {
  if (ticket === null) return status === 'booked' ? texts.foundExpected : texts.foundOver;
  return `${ticket.label}, ${texts.foundStates[ticket.state]}`;
}

type ActProps = Omit<FoundProps, 'found'> & { readonly visit: DayVisit };

function WhatToDo({ visit, view, window, desk, screen, onCheckIn }: ActProps): ReactElement | null {
  const texts = useTexts(counterWords);
  const { permissions } = useCentre();
  const { ticket } = visit;
  const name = fullName(visit.visitor);
  if (ticket === null) {
    if (visit.status !== 'booked' || !permissions.includes('hall.manage')) return null;
    return (
      <Button
        variant="default"
        size="compact-sm"
        disabled={screen.isBusy}
        aria-label={`${texts.checkIn}: ${name}`}
        onClick={() => onCheckIn(visit.bookingId)}
      >
        {texts.checkIn}
      </Button>
    );
  }
  if (ticket.state !== 'arrived' || view.ticket !== null || window.state !== 'open') return null;
  const { id: ticketId, step, label } = ticket;
  return (
    <Button
      variant="default"
      size="compact-sm"
      disabled={screen.isBusy}
      aria-label={texts.chooseLabel(label)}
      onClick={() => desk.show({ name: 'choose', ticket: { ticketId, step, label } })}
    >
      {texts.chooseOne}
    </Button>
  );
}
