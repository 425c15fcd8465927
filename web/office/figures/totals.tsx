import { Card, SimpleGrid, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { plainNumber } from '../../shared/language.ts';
import type { components } from '../api/schema.d.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { minutesText } from './figures-table.tsx';
import { figuresWords } from './words.ts';

type Figures = components['schemas']['HallFiguresView'];

/** The whole time in six numbers. */
export function Totals({ total }: { readonly total: Figures }): ReactElement {
  const texts = useTexts(figuresWords);
  const { language } = useLanguage();
  const over = total.waitOverPromise;
  const cards: readonly (readonly [string, string])[] = [
    [texts.arrived, plainNumber(language, total.arrived)],
    [texts.served, plainNumber(language, total.served)],
    [texts.missed, plainNumber(language, total.missed)],
    [texts.waitMedian, minutesText(language, texts, total.waitMedianSeconds)],
    [texts.waitP95, minutesText(language, texts, total.waitP95Seconds)],
    [texts.overPromise, over === null ? texts.unknown : `${plainNumber(language, Math.round(over * 100))} %`],
  ];
  return (
    <SimpleGrid cols={{ base: 2, md: 3, xl: 6 }}>
      {cards.map(([title, value]) => (
        <Card key={title} withBorder>
          <Text fz="1.75rem" fw={600}>
            {value}
          </Text>
          <Text c="dimmed">{title}</Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}
