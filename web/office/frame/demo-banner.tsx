import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { frameWords } from './words.ts';

/** Above every screen of a demonstration: nobody takes what is shown for real. The server says so in the page. */
export function DemoBanner(): ReactElement | null {
  const texts = useTexts(frameWords);
  const isDemo = document.getElementById('office')?.dataset['demo'] !== undefined;
  return isDemo ? <aside className="office-demo">{texts.demo}</aside> : null;
}
