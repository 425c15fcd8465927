import { Badge, Button, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { plainNumber } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useServerNow } from '../live/server-time.ts';
import type { CounterScreen } from './use-counter.ts';
import type { Desk } from './use-desk.ts';
import type { Counter, OwnWindow } from './views.ts';
import { counterWords } from './words.ts';

interface BarProps {
  readonly screen: CounterScreen;
  readonly view: Counter;
  readonly window: OwnWindow;
  readonly desk: Desk;
}

/** Which window this is, how full the hall is, the centre's time; a pause and the end of work. */
export function DeskBar({ view, window, screen, desk }: BarProps): ReactElement {
  const texts = useTexts(counterWords);
  const { language } = useLanguage();
  const number = (value: number): string => plainNumber(language, value);
  const { usualWaitMinutes } = view;
  const reason = window.pauseReason;
  return (
    <div className="counter-bar">
      <Title order={1}>{texts.windowNumber(window.number)}</Title>
      <Badge size="lg" radius="sm" tt="none" variant="light" color={window.state === 'open' ? 'ok' : 'warn'}>
        {texts.states[window.state]}
        {reason && ` · ${texts.pauses[reason]}`}
      </Badge>
      <p className="counter-counts">
        {texts.waiting}: <b className="tabular">{number(view.waiting)}</b>
        {view.waitingHere !== view.waiting && <>, {texts.waitingHere(number(view.waitingHere))}</>}
        {usualWaitMinutes !== null && (
          <>
            {' · '}
            {texts.usualWait} <b>{texts.minutes(number(usualWaitMinutes))}</b>
          </>
        )}
        {' · '}
        <CentreClock timeZone={view.timeZone} />
      </p>
      <div className="counter-bar-acts">
        <Button variant="default" size="sm" onClick={() => desk.show({ name: 'keys' })}>
          {texts.shortCuts}
        </Button>
        <Button variant="default" size="sm" onClick={() => desk.show({ name: 'services' })}>
          {texts.changeServices}
        </Button>
        {window.state === 'open' && (
          <Button variant="outline" size="sm" onClick={() => desk.show({ name: 'pause' })}>
            {texts.pause}
          </Button>
        )}
        <CloseWindow {...{ view, screen, desk }} />
      </div>
    </div>
  );
}

/** A window with somebody at it stays open, and says whose visit is to be ended first. */
function CloseWindow({ view, screen, desk }: Omit<BarProps, 'window'>): ReactElement {
  const texts = useTexts(counterWords);
  return (
    <>
      <Button
        variant="outline"
        size="sm"
        disabled={view.ticket !== null || screen.isBusy}
        aria-describedby={view.ticket ? 'counter-close-why' : undefined}
        onClick={() => screen.press(desk.api.close)}
      >
        {texts.close}
      </Button>
      {view.ticket && (
        <small id="counter-close-why" className="counter-hint">
          {texts.closeWhy(view.ticket.label)}
        </small>
      )}
    </>
  );
}

function CentreClock({ timeZone }: { readonly timeZone: string }): ReactElement {
  const { language } = useLanguage();
  const now = useServerNow();
  return <b className="tabular">{clockTime(language, timeZone, now)}</b>;
}
