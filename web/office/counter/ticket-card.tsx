import { Badge } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useServerNow } from '../live/server-time.ts';
import { lasted } from './primary-act.ts';
import type { Counter, CounterTicket, Service } from './views.ts';
import { counterWords } from './words.ts';

interface CardProps {
  readonly view: Counter;
  readonly service: Service | undefined;
  readonly audience: Service['audiences'][number] | undefined;
}

/** Who is at the window, as large as it is called. */
export function TicketCard({ view, service, audience }: CardProps): ReactElement {
  const texts = useTexts(counterWords);
  const { ticket, window } = view;
  if (ticket === null)
    return (
      <div className="counter-empty">
        <p className="counter-nobody">{texts.nobody}</p>
        <p>{window?.state === 'paused' ? texts.pausedHint : texts.nobodyHint(view.waitingHere)}</p>
      </div>
    );
  return (
    <div className="counter-card">
      <div>
        <p className="counter-over">{texts.nowAtWindow}</p>
        <div className="counter-line">
          <h2 className="counter-label">{ticket.label}</h2>
          <Marks ticket={ticket} mostCalls={view.mostCalls} />
        </div>
      </div>
      <dl className="counter-facts">
        <Facts ticket={ticket} timeZone={view.timeZone} service={service} audience={audience} />
      </dl>
    </div>
  );
}

function Marks({
  ticket,
  mostCalls,
}: {
  readonly ticket: CounterTicket;
  readonly mostCalls: number;
}): ReactElement {
  const texts = useTexts(counterWords);
  const isCalled = ticket.state === 'called';
  return (
    <div className="counter-marks" role="status">
      <Badge size="lg" radius="sm" tt="none" variant="light" color={isCalled ? 'brand' : 'ok'}>
        {isCalled ? texts.called(ticket.calls, mostCalls) : texts.inService}
      </Badge>
      {ticket.isLate && <Late />}
      {ticket.priority !== null && (
        <Badge size="lg" radius="sm" tt="none" variant="light" color="brand">
          {texts.priority}
        </Badge>
      )}
    </div>
  );
}

/** By its word as well as by its tint. */
export function Late(): ReactElement {
  const texts = useTexts(counterWords);
  return (
    <Badge size="lg" radius="sm" tt="none" variant="light" color="warn">
      {texts.late}
    </Badge>
  );
}

function Facts({
  ticket,
  timeZone,
  service,
  audience,
}: Omit<CardProps, 'view'> & { readonly ticket: CounterTicket; readonly timeZone: string }): ReactElement {
  const texts = useTexts(counterWords);
  const { language } = useLanguage();
  const at = (instant: string): string => clockTime(language, timeZone, Date.parse(instant));
  const { visitor } = ticket;
  const name =
    visitor && [visitor.familyName, visitor.givenName, visitor.patronymic].filter(Boolean).join(' ');
  return (
    <>
      <Fact name={texts.visitor}>{name ?? texts.noName}</Fact>
      <Fact name={texts.audience}>{audience?.title ?? ticket.audience}</Fact>
      <Fact name={texts.service}>{service?.title ?? ticket.service}</Fact>
      <Fact name={texts.bookedFor}>{at(ticket.bookedFor)}</Fact>
      <Fact name={texts.arrived}>{at(ticket.arrivedAt)}</Fact>
      <Fact name={ticket.startedAt === null ? texts.since : texts.lasts}>
        <Lasting from={ticket.startedAt ?? ticket.calledAt} usual={ticket.startedAt && service?.minutes} />
      </Fact>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}

function Lasting({
  from,
  usual,
}: {
  readonly from: string | null;
  readonly usual: number | null | undefined | '';
}): ReactElement | null {
  const texts = useTexts(counterWords);
  const now = useServerNow();
  if (from === null) return null;
  const time = lasted(from, now);
  return <>{usual ? texts.lastsOf(time, `${String(usual).padStart(2, '0')}:00`) : time}</>;
}
