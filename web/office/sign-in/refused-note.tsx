import { Alert } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { signInWords } from './words.ts';

/** Why the common sign-in let nobody in, as its way back says (accounts/oidc). */
export function RefusedNote(): ReactElement | null {
  const texts = useTexts(signInWords).refused;
  const { searchStr } = useLocation();
  const why = new URLSearchParams(searchStr).get('refused');
  if (why === null) return null;
  const words = why === 'cancelled' || why === 'unknown-person' ? texts[why] : texts.failed;
  return (
    <Alert role="alert" color="err" variant="light" title={texts.title}>
      {words}
    </Alert>
  );
}
