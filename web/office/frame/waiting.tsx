import { Group, Loader, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { frameWords } from './words.ts';

export function Waiting(): ReactElement {
  const texts = useTexts(frameWords);
  return (
    <Group p="xl" role="status">
      <Loader size="sm" aria-hidden />
      <Text>{texts.waiting}</Text>
    </Group>
  );
}
