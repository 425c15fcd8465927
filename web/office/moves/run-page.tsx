import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { groupedReference } from '../visits/grouped-reference.ts';
import { RunCard } from './run-card.tsx';
import { useRun } from './use-runs.ts';
import type { MovedPeople } from './use-runs.ts';
import { whenOf } from './when.ts';
import { movesWords } from './words.ts';

type Person = MovedPeople['items'][number];

/** One run: each booking of it, without names. */
export function RunPage(): ReactElement {
  const texts = useTexts(movesWords);
  const { centreId = '', runId = '' }: { centreId?: string; runId?: string } = useParams({ strict: false });
  const run = useRun(centreId, runId);
  if (run.isPending) return <Waiting />;
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/moves" className="office-own-width">
        {texts.back}
      </Anchor>
      <Title order={1}>{texts.title}</Title>
      <FailureNote error={run.error} />
      {run.data && (
        <>
          <RunCard run={run.data.run} namesCentre isLinked={false} />
          <People people={run.data.items} />
        </>
      )}
    </Stack>
  );
}

function People({ people }: { readonly people: readonly Person[] }): ReactElement {
  const texts = useTexts(movesWords);
  return (
    <Table.ScrollContainer minWidth={640} className="office-panel">
      <Table aria-label={texts.people} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.was}</Table.Th>
            <Table.Th>{texts.number}</Table.Th>
            <Table.Th>{texts.state}</Table.Th>
            <Table.Th>{texts.offer}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PersonRow({ person }: { readonly person: Person }): ReactElement {
  const texts = useTexts(movesWords);
  const { language } = useLanguage();
  const { start, reference, state, offer, answerUntil, calls } = person;
  return (
    <Table.Tr>
      <Table.Td className="tabular">{whenOf(language, start)}</Table.Td>
      <Table.Td className="tabular">{reference === null ? '—' : groupedReference(reference)}</Table.Td>
      <Table.Td>
        <Text fw={600}>{texts.states[state]}</Text>
        {state === 'proposed' && answerUntil !== null && (
          <Text size="sm">{texts.until(whenOf(language, answerUntil))}</Text>
        )}
        {calls > 0 && <Text size="sm">{texts.calls(calls)}</Text>}
      </Table.Td>
      <Table.Td>
        {offer === null ? (
          texts.noOffer
        ) : (
          <>
            <span className="tabular">{whenOf(language, offer.start)}</span>
            <Text size="sm">{offer.centreName}</Text>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
