import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { Message } from './message.tsx';
import { frameWords } from './words.ts';

export function NotFound(): ReactElement {
  const texts = useTexts(frameWords);
  return <Message title={texts.notFound} hint={texts.notFoundHint} />;
}
