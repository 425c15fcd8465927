import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useCentre } from '../session/centre.tsx';
import type { HallTicket, HallWindow } from './views.ts';
import { hallWords } from './words.ts';

export interface WindowsPanelProps {
  readonly windows: readonly HallWindow[];
  readonly tickets: readonly HallTicket[];
}

/** Windows, who sits there, and whom they have. */
export function WindowsPanel({ windows, tickets }: WindowsPanelProps): ReactElement {
  const texts = useTexts(hallWords);
  const { language } = useLanguage();
  const { timeZone } = useCentre();
  const atWindows = tickets.filter(({ state }) => state === 'called' || state === 'in-service');
  const stateOf = (window: HallWindow): string => {
    if (window.state === null) return texts.windowClosed;
    if (window.state === 'paused') return texts.windowPaused;
    const ticket = atWindows.find((one) => one.window === window.number);
    if (!ticket) return texts.windowFree;
    const since = Date.parse(ticket.startedAt ?? ticket.calledAt ?? ticket.arrivedAt);
    return `${texts.windowWith(ticket.label)}, ${texts.since(clockTime(language, timeZone, since))}`;
  };
  return (
    <ul className="hall-list">
      {windows.map((window) => (
        <li key={window.number} data-closed={window.state === null || undefined}>
          <span className="hall-window">{texts.window(window.number)}</span>
          <span className="hall-grows">
            {window.clerk}
            <Text size="sm" c="dimmed">
              {stateOf(window)}
            </Text>
          </span>
        </li>
      ))}
    </ul>
  );
}
