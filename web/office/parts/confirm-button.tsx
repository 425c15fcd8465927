import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { partsWords } from './words.ts';

export interface ConfirmButtonProps {
  readonly label: string;
  /** What will happen, in a sentence. */
  readonly question: string;
  /** The act by its name, never "yes". */
  readonly act: string;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
}

/** A button whose deed is asked about right where it stands. */
export function ConfirmButton({
  label,
  question,
  act,
  isPending,
  onConfirm,
}: ConfirmButtonProps): ReactElement {
  const texts = useTexts(partsWords);
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button variant="default" loading={isPending ?? false} onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  }
  return (
    <Group role="group" aria-label={label} className="office-question" gap="sm">
      <Text>{question}</Text>
      <Button
        autoFocus
        color="err"
        onClick={() => {
          setAsked(false);
          onConfirm();
        }}
      >
        {act}
      </Button>
      <Button variant="default" onClick={() => setAsked(false)}>
        {texts.cancel}
      </Button>
    </Group>
  );
}
