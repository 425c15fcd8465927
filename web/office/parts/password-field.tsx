import { PasswordInput } from '@mantine/core';
import type { PasswordInputProps } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { partsWords } from './words.ts';

/** A password, which its button shows; the button speaks the reader's language and is reached by keyboard. */
export function PasswordField(props: PasswordInputProps): ReactElement {
  const texts = useTexts(partsWords);
  return (
    <PasswordInput
      {...props}
      visibilityToggleButtonProps={{ 'aria-label': texts.showPassword, tabIndex: 0 }}
    />
  );
}
