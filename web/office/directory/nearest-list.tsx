import { List, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import type { CentreCard } from './views.ts';
import { directoryWords } from './words.ts';

export const MOST_NAMED = 4;

/** The nearest centres of the region in words: what a picture of them says. */
export function NearestList({ neighbours }: Pick<CentreCard, 'neighbours'>): ReactElement {
  const texts = useTexts(directoryWords).sketch;
  if (neighbours.length === 0) return <Text c="dimmed">{texts.none}</Text>;
  return (
    <div>
      <Text fw={600}>{texts.nearest}</Text>
      <List size="sm">
        {neighbours.slice(0, MOST_NAMED).map(({ name, km }, index) => (
          <List.Item key={`${index} ${name}`}>
            {name}: {texts.km(km)}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
