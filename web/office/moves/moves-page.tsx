import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import { useMe } from '../session/session.ts';
import { RegionRuns } from './region-runs.tsx';
import { RunCard } from './run-card.tsx';
import { useRuns } from './use-runs.ts';
import type { Whose } from './use-runs.ts';
import { movesWords } from './words.ts';

/** The moves of the chosen centre; whoever looks after a region may see all of its centres. */
export function MovesPage(): ReactElement {
  return <Moves begin="centre" />;
}

/** The same, begun with the region's. */
export function RegionMovesPage(): ReactElement {
  return <Moves begin="region" />;
}

function Moves({ begin }: { readonly begin: 'centre' | 'region' }): ReactElement {
  const texts = useTexts(movesWords);
  const { roles } = useMe();
  const { id: centreId, regionCode } = useCentre();
  const [shown, setShown] = useState<'centre' | 'region'>(begin);
  const reachesRegion = roles.some(
    (each) =>
      each.role === 'system-administrator' ||
      (each.role === 'region-administrator' && each.regionCode === regionCode),
  );
  const whose = reachesRegion && shown === 'region' ? { regionCode } : { centreId };
  return (
    <Stack gap="md">
      <Title order={1}>{texts.title}</Title>
      <Text maw="44rem">{texts.lead}</Text>
      {reachesRegion && (
        <SegmentedControl
          className="office-own-width"
          aria-label={texts.where}
          value={shown}
          onChange={(value) => setShown(value === 'region' ? 'region' : 'centre')}
          data={[
            { value: 'centre', label: texts.centre },
            { value: 'region', label: texts.region },
          ]}
        />
      )}
      <Runs whose={whose} />
    </Stack>
  );
}

function Runs({ whose }: { readonly whose: Whose }): ReactElement {
  const texts = useTexts(movesWords);
  const runs = useRuns(whose);
  if (runs.isError) return <FailureNote error={runs.error} />;
  if (!runs.data) return <Waiting />;
  if (runs.data.items.length === 0) return <Text>{texts.none}</Text>;
  const { items } = runs.data;
  if (whose.regionCode !== undefined) return <RegionRuns regionCode={whose.regionCode} runs={items} />;
  return (
    <>
      {items.map((run) => (
        <RunCard key={run.id} run={run} namesCentre={false} isLinked />
      ))}
    </>
  );
}
