import { Button, Group, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { partsWords } from './words.ts';

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
}

/** Something to be handed over by hand: chosen as a whole and copied. */
export function CopyField({ label, value }: CopyFieldProps): ReactElement {
  const texts = useTexts(partsWords);
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    field.current?.select();
    setCopied(await copied(value));
  };
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <TextInput
        ref={field}
        label={label}
        value={value}
        readOnly
        flex={1}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="outline" onClick={() => void copy()} aria-live="polite">
        {isCopied ? texts.copied : texts.copy}
      </Button>
    </Group>
  );
}

async function copied(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    // No clipboard where the address is not https: then the old way, of what is chosen in the field.
    return document.execCommand('copy');
  }
}
