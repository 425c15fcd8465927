import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { RunCard } from './run-card.tsx';
import { runsOfChanges } from './runs-of-changes.ts';
import { TurnButtons } from './turn-buttons.tsx';
import type { MoveRun } from './use-runs.ts';
import { movesWords } from './words.ts';

interface RegionRunsProps {
  readonly regionCode: string;
  readonly runs: readonly MoveRun[];
}

/** The moves of a region: what one change did to many centres stands together, and is stopped in all of them at once. */
export function RegionRuns({ regionCode, runs }: RegionRunsProps): ReactElement {
  return (
    <>
      {runsOfChanges(runs).map((same) => (
        <Stack key={same[0].id} gap="md">
          {same.length > 1 && <WholeChange regionCode={regionCode} runs={same} />}
          {same.map((run) => (
            <RunCard key={run.centreId} run={run} namesCentre isLinked />
          ))}
        </Stack>
      ))}
    </>
  );
}

interface WholeChangeProps {
  readonly regionCode: string;
  readonly runs: readonly [MoveRun, ...MoveRun[]];
}

function WholeChange({ regionCode, runs }: WholeChangeProps): ReactElement {
  const texts = useTexts(movesWords);
  const [{ id, reason }] = runs;
  const open = runs.filter((run) => run.ended === null);
  const sum = (count: 'settled' | 'people'): number => runs.reduce((total, run) => total + run[count], 0);
  const title = reason ?? texts.noReason;
  return (
    <Stack component="section" className="office-panel" gap="sm" aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text fw={600}>{texts.inCentres(runs.length, texts.settled(sum('settled'), sum('people')))}</Text>
      <Group>
        <TurnButtons
          whose={{ regionCode }}
          runId={id}
          mayStop={open.some((run) => run.stopped === null)}
          mayResume={open.some((run) => run.stopped !== null)}
          words={texts.everywhere}
        />
      </Group>
    </Stack>
  );
}
