import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { CentreSelect } from '../centres/centre-select.tsx';
import { useTexts } from '../language/language.tsx';
import { useChosenCentre } from '../session/centre.tsx';
import { useMe } from '../session/session.ts';
import { frameWords } from './words.ts';

/** The centre one works in: a name where there is only one. */
export function CentreChooser(): ReactElement | null {
  const texts = useTexts(frameWords);
  const { centres } = useMe();
  const { centre, choose } = useChosenCentre();
  if (centres.length === 0) return null;
  if (centres.length === 1) return <Text fw={600}>{centre?.name}</Text>;
  return <CentreSelect label={texts.centre} isLabelHidden chosen={centre} onChoose={choose} />;
}
