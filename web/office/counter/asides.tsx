import { Button, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { answer, api } from '../api/client.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useCentre } from '../session/centre.tsx';
import type { CounterScreen } from './use-counter.ts';
import type { Counter, CounterTicket, Service } from './views.ts';
import { counterWords } from './words.ts';

interface AsidesProps {
  readonly view: Counter;
  readonly screen: CounterScreen;
  readonly services: readonly Service[];
}

/** Those who may come back: set aside, and missed today. */
export function Asides({ view, screen, services }: AsidesProps): ReactElement {
  const texts = useTexts(counterWords);
  const { id: centreId, permissions } = useCentre();
  const params = ({ ticketId }: CounterTicket): { path: { centreId: string; ticketId: string } } => ({
    path: { centreId, ticketId },
  });
  const path = '/api/v1/staff/centres/{centreId}/tickets/{ticketId}' as const;
  const resume = (ticket: CounterTicket): void =>
    screen.press(() =>
      answer(api.POST(`${path}/resume`, { params: params(ticket), body: { expectedStep: ticket.step } })),
    );
  const bringBack = (ticket: CounterTicket): void =>
    screen.press(() =>
      answer(api.POST(`${path}/bring-back`, { params: params(ticket), body: { expectedStep: ticket.step } })),
    );
  const list = { view, services, isBusy: screen.isBusy };
  return (
    <>
      <Aside {...list} title={texts.deferred} tickets={view.deferred} act={texts.bringBack} onAct={resume} />
      <Aside
        {...list}
        title={texts.missed}
        tickets={view.missed}
        act={texts.hasCome}
        onAct={permissions.includes('hall.manage') ? bringBack : null}
      />
    </>
  );
}

interface AsideProps {
  readonly view: Counter;
  readonly services: readonly Service[];
  readonly isBusy: boolean;
  readonly title: string;
  readonly tickets: readonly CounterTicket[];
  readonly act: string;
  readonly onAct: ((ticket: CounterTicket) => void) | null;
}

function Aside({ view, services, isBusy, title, tickets, act, onAct }: AsideProps): ReactElement | null {
  const { language } = useLanguage();
  if (tickets.length === 0) return null;
  return (
    <section className="office-panel" aria-label={title}>
      <Title order={2}>{title}</Title>
      <ul className="counter-aside">
        {tickets.map((ticket) => (
          <li key={ticket.ticketId}>
            <b>{ticket.label}</b>
            <span>
              {clockTime(language, view.timeZone, Date.parse(ticket.bookedFor))},{' '}
              {services.find(({ code }) => code === ticket.service)?.title ?? ticket.service}
            </span>
            {onAct && (
              <Button
                variant="default"
                size="compact-sm"
                disabled={isBusy}
                aria-label={`${act}: ${ticket.label}`}
                onClick={() => onAct(ticket)}
              >
                {act}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
