import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import type { CentreCard } from './views.ts';
import { directoryWords } from './words.ts';

/** That the point looks wrong; shown beside it, never in the way of saving. */
export function DoubtNote({ doubt }: { readonly doubt: CentreCard['pointDoubt'] }): ReactElement | null {
  const texts = useTexts(directoryWords);
  if (!doubt) return null;
  return (
    <Alert color="warn" variant="light" role="note">
      {texts.doubt(doubt.nearestKm)} {doubt.swapped && texts.swapped}
    </Alert>
  );
}
