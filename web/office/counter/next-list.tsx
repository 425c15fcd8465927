import { Button, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { plainNumber } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useServerNow } from '../live/server-time.ts';
import { waitedMinutes } from './primary-act.ts';
import type { Desk } from './use-desk.ts';
import type { Counter, CounterTicket, OwnWindow, Service } from './views.ts';
import { counterWords } from './words.ts';

interface NextProps {
  readonly view: Counter;
  readonly window: OwnWindow;
  readonly services: readonly Service[];
  readonly desk: Desk;
  readonly isBusy: boolean;
}

/** Who comes next, in the order of calling. */
export function NextList({ view, window, services, desk, isBusy }: NextProps): ReactElement {
  const texts = useTexts(counterWords);
  const mayChoose = view.ticket === null && window.state === 'open';
  return (
    <section className="office-panel" aria-labelledby="counter-next">
      <Title order={2} id="counter-next">
        {texts.next}
      </Title>
      {view.next.length === 0 ? (
        <p>{texts.nextNone}</p>
      ) : (
        <table className="counter-next">
          <thead>
            <tr>
              <th scope="col">{texts.ticket}</th>
              <th scope="col">{texts.service}</th>
              <th scope="col">{texts.waits}</th>
            </tr>
          </thead>
          <tbody>
            {view.next.map((ticket) => (
              <Row
                key={ticket.ticketId}
                ticket={ticket}
                view={view}
                window={window}
                title={services.find(({ code }) => code === ticket.service)?.title ?? ticket.service}
                choose={mayChoose && !isBusy ? () => desk.show({ name: 'choose', ticket }) : null}
                hasChoice={mayChoose}
              />
            ))}
          </tbody>
        </table>
      )}
      <p className="counter-hint">{texts.orderHint}</p>
    </section>
  );
}

interface RowProps {
  readonly ticket: CounterTicket;
  readonly view: Counter;
  readonly window: OwnWindow;
  readonly title: string;
  readonly choose: (() => void) | null;
  readonly hasChoice: boolean;
}

function Row({ ticket, view, window, title, choose, hasChoice }: RowProps): ReactElement {
  const texts = useTexts(counterWords);
  const { language } = useLanguage();
  const waited = waitedMinutes(ticket, useServerNow());
  const why = [
    `${texts.bookedFor.toLocaleLowerCase(language)} ${clockTime(language, view.timeZone, Date.parse(ticket.bookedFor))}`,
    ticket.isLate && texts.late,
    ticket.priority !== null && texts.priority,
    ticket.wantedWindow === window.number && texts.forThisWindow,
  ].filter(Boolean);
  return (
    <tr data-late={ticket.isLate}>
      <th scope="row">{ticket.label}</th>
      <td>
        {title}
        <small>{why.join(' · ')}</small>
      </td>
      <td className="tabular">
        {waited === null ? texts.early : texts.minutes(plainNumber(language, waited))}
        {hasChoice && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={choose === null}
            aria-label={texts.chooseLabel(ticket.label)}
            onClick={() => choose?.()}
          >
            {texts.chooseOne}
          </Button>
        )}
      </td>
    </tr>
  );
}
