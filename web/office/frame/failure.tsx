import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { Message } from './message.tsx';
import { frameWords } from './words.ts';

/** A screen that threw, or whose script could not be had. */
export function Failure(): ReactElement {
  const texts = useTexts(frameWords);
  return (
    <Message title={texts.failed} hint={texts.failedHint}>
      <Button onClick={() => location.reload()}>{texts.reload}</Button>
    </Message>
  );
}
