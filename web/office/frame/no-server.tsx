import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { Message } from './message.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { frameWords } from './words.ts';

/** Before anything is known: whether one is signed in could not be asked. */
export function NoServer({ again }: { readonly again: () => void }): ReactElement {
  const texts = useTexts(frameWords);
  return (
    <PlainFrame>
      <Message title={texts.failed} hint={texts.noAnswer}>
        <Button onClick={again}>{texts.again}</Button>
      </Message>
    </PlainFrame>
  );
}
