import { Anchor, Badge, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import './moves.css';
import { useLanguage, useTexts } from '../language/language.tsx';
import { CallListLink } from './call-list-link.tsx';
import { TurnButtons } from './turn-buttons.tsx';
import type { MoveRun } from './use-runs.ts';
import { dayOf } from './when.ts';
import { movesWords } from './words.ts';

const COLOURS = { running: 'brand', stopped: 'warn', ended: 'ok' } as const;
const COUNTS = [
  ...(['waiting', 'proposed', 'onCallList', 'accepted'] as const),
  ...(['chosenAnother', 'cancelled', 'received', 'stays'] as const),
];

interface RunCardProps {
  readonly run: MoveRun;
  /** In a list of many centres each says which it is. */
  readonly namesCentre: boolean;
  /** Its own page needs no way to it. */
  readonly isLinked: boolean;
}

/** One run at one centre: why, how far it is, and the hand that stops it. */
export function RunCard({ run, namesCentre, isLinked }: RunCardProps): ReactElement {
  const texts = useTexts(movesWords);
  const { language } = useLanguage();
  const dates = texts.dates(dayOf(language, run.from), dayOf(language, run.until));
  const state = run.ended === null ? (run.stopped === null ? 'running' : 'stopped') : 'ended';
  return (
    <Stack component="section" className="office-panel" gap="sm" aria-label={`${run.centreName}, ${dates}`}>
      <Group justify="space-between" align="start">
        <Title order={2}>{dates}</Title>
        <Badge color={COLOURS[state]} variant="light" size="lg">
          {texts[state]}
        </Badge>
      </Group>
      {namesCentre && <Text fw={600}>{run.centreName}</Text>}
      <Text>{run.reason ?? texts.noReason}</Text>
      <Text fw={600} role="status">
        {texts.settled(run.settled, run.people)}
      </Text>
      <Progress.Root size="lg" aria-hidden="true">
        <Progress.Section value={(run.settled / run.people) * 100} color="ok" withAria={false} />
      </Progress.Root>
      <dl className="moves-counts">
        {COUNTS.filter((each) => run.counts[each] > 0).map((each) => (
          <div key={each}>
            <dt>{texts.counts[each]}</dt>
            <dd className="tabular">{run.counts[each]}</dd>
          </div>
        ))}
      </dl>
      <Group>
        {run.ended === null && (
          <TurnButtons
            whose={{ centreId: run.centreId }}
            runId={run.id}
            mayStop={run.stopped === null}
            mayResume={run.stopped !== null}
          />
        )}
        {run.counts.onCallList > 0 && <CallListLink centreId={run.centreId} />}
        {isLinked && (
          <Anchor component={Link} to={`/moves/${run.centreId}/${run.id}`}>
            {texts.show(dates)}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}
