import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import './counter.css';
import { useTexts } from '../language/language.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { ChooseWindow } from './choose-window.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { NoticeLine } from './notice-line.tsx';
import { useCounter } from './use-counter.ts';
import { counterWords } from './words.ts';

/** The clerk's screen: first a window to sit at, then the window. */
export function CounterPage(): ReactElement {
  const texts = useTexts(counterWords);
  const screen = useCounter();
  const { view } = screen;
  if (view === null) return <Waiting />;
  if (view.window === null)
    return (
      <>
        <Title order={1}>{texts.choose}</Title>
        <NoticeLine notice={screen.notice} />
        <ChooseWindow screen={screen} view={view} />
      </>
    );
  return <DeskScreen screen={screen} view={view} window={view.window} />;
}
