import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { partsWords } from './words.ts';

/** Why what was sent did not happen; takes the focus, so that it is read out and the page shows it. */
export function FailureNote({ error }: { readonly error: unknown }): ReactElement | null {
  const texts = useTexts(partsWords);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) note.current?.focus();
  }, [error]);
  if (!error) return null;
  const refusal = error instanceof Refusal ? error : null;
  return (
    <Alert
      ref={note}
      tabIndex={-1}
      role="alert"
      color="err"
      variant="light"
      title={refusal?.title ?? texts.notDone}
    >
      {refusal ? refusal.message : texts.noAnswer}
    </Alert>
  );
}
