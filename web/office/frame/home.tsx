import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { menuOf } from '../screen.ts';
import { SCREENS } from '../screens.ts';
import { useChosenCentre } from '../session/centre.tsx';
import { useMe } from '../session/session.ts';
import { takePlace } from '../sign-in/kept-place.ts';
import { Message } from './message.tsx';
import { frameWords } from './words.ts';

/** Where one was before the common sign-in, else the first screen of the person's menu. */
export function Home(): ReactElement {
  const texts = useTexts(frameWords);
  const { centre } = useChosenCentre();
  const [first] = menuOf(SCREENS, useMe(), centre);
  const [place] = useState(takePlace);
  if (place !== null) return <Navigate to={place} replace />;
  if (!first) return <Message title={texts.nothing} hint={texts.nothingHint} />;
  return <Navigate to={first.path} replace />;
}
