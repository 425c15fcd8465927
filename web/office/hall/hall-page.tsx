import { Anchor, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import './hall.css';
import { Waiting } from '../frame/waiting.tsx';
import { dayListAddress } from '../day-list/kept-day-list.ts';
import { BOOK_KEY } from '../counter/book-key.ts';
import { useKeptDayList } from '../day-list/use-kept-day-list.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useServerNow } from '../live/server-time.ts';
import { useCentre } from '../session/centre.tsx';
import { BookingPanel } from '../visits/booking-panel.tsx';
import { CallsBand } from './calls-band.tsx';
import { CheckInField } from './check-in-field.tsx';
import { ExpectedList } from './expected-list.tsx';
import { GoneList } from './gone-list.tsx';
import { LoadChart } from './load-chart.tsx';
import { useHall, useNames } from './use-hall.ts';
import type { Hall } from './views.ts';
import { WaitingTable } from './waiting-table.tsx';
import { expectedNow, waitOf } from './waits.ts';
import { WindowsPanel } from './windows-panel.tsx';
import { hallWords } from './words.ts';

/** The panel of the load is below the fold of a usual screen. */
const LOAD = 'hall-load';

/** The hall as whoever runs it needs it: who comes, who waits, who is gone, windows, load. */
export function HallPage(): ReactElement {
  const texts = useTexts(hallWords);
  const hall = useHall();
  const field = useRef<HTMLInputElement>(null);
  const [isBooking, setBooking] = useState(false);
  useHotkeys([[BOOK_KEY, () => setBooking(true)]], []);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{texts.heading}</Title>
        <Button
          onClick={() => setBooking(true)}
          aria-keyshortcuts={BOOK_KEY}
          rightSection={<Kbd aria-hidden="true">{BOOK_KEY}</Kbd>}
        >
          {texts.book}
        </Button>
      </Group>
      {hall === null ? <Waiting /> : <HallNow hall={hall} field={field} />}
      <BookingPanel
        isOpen={isBooking}
        source="desk"
        onClose={() => {
          setBooking(false);
          // The next person or the scanner comes there.
          field.current?.focus();
        }}
      />
    </Stack>
  );
}

interface HallNowProps {
  readonly hall: Hall;
  readonly field: RefObject<HTMLInputElement | null>;
}

function HallNow({ hall, field }: HallNowProps): ReactElement {
  const texts = useTexts(hallWords);
  const now = useServerNow();
  const names = useNames(hall);
  useKeptDayList(hall);
  const waiting = hall.tickets.filter(({ state }) => state === 'arrived');
  const gone = hall.tickets.filter(({ state }) => state === 'missed' || state === 'deferred');
  const { soon, later, missed } = expectedNow(hall.expected, now);
  return (
    <>
      <Summary hall={hall} now={now} soon={soon.length} />
      <CallsBand calls={hall.calls} />
      <div className="hall-columns">
        <div className="hall-main">
          <CheckInField field={field} />
          <Panel title={texts.queue}>
            <WaitingTable tickets={waiting} names={names} />
          </Panel>
          <Panel title={texts.expected}>
            <ExpectedList {...{ soon, later, names, now }} />
          </Panel>
        </div>
        <div className="hall-side">
          <Panel title={texts.windows}>
            <WindowsPanel windows={hall.windows} tickets={hall.tickets} />
          </Panel>
          <Panel title={texts.gone}>
            <GoneList missed={missed} tickets={gone} names={names} />
          </Panel>
          <Panel title={texts.load} id={LOAD}>
            <LoadChart load={hall.load} />
          </Panel>
        </div>
      </div>
    </>
  );
}

interface SummaryProps {
  readonly hall: Hall;
  readonly now: number;
  readonly soon: number;
}

function Summary({ hall, now, soon }: SummaryProps): ReactElement {
  const texts = useTexts(hallWords);
  const { id: centreId } = useCentre();
  const { language } = useLanguage();
  const waiting = hall.tickets.filter(({ state }) => state === 'arrived');
  const long = waiting.filter((ticket) => waitOf(ticket, now).isLong).length;
  const open = hall.windows.filter(({ state }) => state === 'open').length;
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="md" className="hall-summary">
        <Text fw={600}>{texts.waiting(waiting.length)}</Text>
        {long > 0 && (
          <Text fw={600} c="warn">
            {texts.waitingLong(long)}
          </Text>
        )}
        <Text>{texts.coming(soon)}</Text>
        <Text>{texts.windowsOpen(open, hall.windows.length)}</Text>
      </Group>
      <Group gap="md">
        <Anchor href={`${dayListAddress(centreId)}?lang=${language}`} target="_blank" rel="noopener">
          {texts.dayList}
        </Anchor>
        <Anchor href="#/paper">{texts.paper}</Anchor>
        {/* The address behind the # is the place in the office, so the jump is made by hand. */}
        <Anchor
          component="button"
          type="button"
          onClick={() => {
            const load = document.getElementById(LOAD);
            load?.scrollIntoView();
            load?.focus({ preventScroll: true });
          }}
        >
          {texts.load}
        </Anchor>
      </Group>
    </Group>
  );
}

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Of a panel that is led to. */
  readonly id?: string;
}

function Panel({ title, children, id }: PanelProps): ReactElement {
  return (
    <section className="office-panel hall-panel" {...(id !== undefined && { id, tabIndex: -1 })}>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  );
}
