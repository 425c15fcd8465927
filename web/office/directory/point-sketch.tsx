import { Group, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { DoubtNote } from './doubt-note.tsx';
import { MOST_NAMED, NearestList } from './nearest-list.tsx';
import { HEIGHT, WIDTH, sketchOf } from './sketch.ts';
import type { CentreCard } from './views.ts';
import { directoryWords } from './words.ts';

/** Where a centre stands among its neighbours; the list beside the picture says the same in words. */
export function PointSketch({ card }: { readonly card: CentreCard }): ReactElement | null {
  const texts = useTexts(directoryWords).sketch;
  const { location, neighbours } = card;
  if (!location) return null;
  return (
    <Stack gap="sm" my="sm">
      <DoubtNote doubt={card.pointDoubt} />
      {neighbours.length === 0 ? (
        <Text c="dimmed">{texts.none}</Text>
      ) : (
        <Group align="flex-start" gap="lg">
          <Picture card={card} />
          <NearestList neighbours={neighbours} />
        </Group>
      )}
    </Stack>
  );
}

function Picture({ card: { location, neighbours } }: { readonly card: CentreCard }): ReactElement | null {
  const texts = useTexts(directoryWords).sketch;
  if (!location) return null;
  const { here, others, scale } = sketchOf(location, neighbours.slice(0, MOST_NAMED));
  return (
    <svg role="img" aria-label={texts.title} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
      <rect width={WIDTH} height={HEIGHT} rx={6} fill="var(--soft)" stroke="var(--line)" />
      {others.map(({ x, y }, index) => (
        <circle key={`${neighbours[index]?.name}`} cx={x} cy={y} r={5} fill="var(--border)" />
      ))}
      <path
        d={`M ${here.x} ${here.y - 9} l 9 9 l -9 9 l -9 -9 z`}
        fill="var(--brand)"
        stroke="var(--paper)"
        strokeWidth={2}
      />
      <text x={here.x + 14} y={here.y + 4} fontSize={12} fill="var(--ink)">
        {texts.here}
      </text>
      <path d={`M 12 ${HEIGHT - 12} h ${scale.width}`} stroke="var(--ink)" strokeWidth={2} />
      <text x={12} y={HEIGHT - 18} fontSize={12} fill="var(--ink)">
        {texts.km(scale.km)}
      </text>
    </svg>
  );
}
