import { Anchor, Button, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import './paper.css';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { PaperRow } from './paper-row.tsx';
import { usePaper } from './use-paper.ts';
import type { PaperModel } from './use-paper.ts';
import { paperWords } from './words.ts';

/** What happened while there was no connection, entered afterwards: each row is taken whole or refused with its reason. */
export function PaperPage(): ReactElement {
  const texts = useTexts(paperWords);
  const model = usePaper();
  return (
    <Stack>
      <Anchor component={Link} to="/hall">
        {texts.back}
      </Anchor>
      <Title order={1}>{texts.heading}</Title>
      <Text>{texts.hint}</Text>
      <SegmentedControl
        aria-label={texts.day}
        value={model.day}
        onChange={(day) => model.chooseDay(day === 'yesterday' ? 'yesterday' : 'today')}
        data={[
          { value: 'today', label: texts.today },
          { value: 'yesterday', label: texts.yesterday },
        ]}
        className="paper-day"
      />
      <Summary model={model} />
      <FailureNote error={model.error} />
      <Sheet model={model} />
    </Stack>
  );
}

const COLUMNS = [
  'time',
  'visitor',
  'arrivedAt',
  'calledAt',
  'window',
  'endedAt',
  'outcome',
  'documents',
  'missed',
] as const;

function Sheet({ model }: { readonly model: PaperModel }): ReactElement {
  const texts = useTexts(paperWords);
  const { visits } = model;
  if (visits === null) return <Waiting />;
  if (visits.length === 0) return <Text>{texts.nobody}</Text>;
  return (
    <form
      noValidate
      aria-label={texts.heading}
      className="office-panel paper-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        model.send();
      }}
    >
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{texts[column]}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {visits.map((visit) => (
            <PaperRow key={visit.bookingId} visit={visit} model={model} />
          ))}
        </Table.Tbody>
      </Table>
      {model.isNothingFilled && (
        <Text c="err" role="alert">
          {texts.nothingFilled}
        </Text>
      )}
      <Button type="submit" mt="md" loading={model.isPending}>
        {texts.submit}
      </Button>
    </form>
  );
}

function Summary({ model }: { readonly model: PaperModel }): ReactElement {
  const texts = useTexts(paperWords);
  const all = [...model.answers.values()];
  const entered = all.filter((answer) => answer.entered).length;
  const refused = all.length - entered;
  return (
    <div role="status">
      {entered > 0 && (
        <Text c="ok" fw={600}>
          {texts.entered(entered)}
        </Text>
      )}
      {refused > 0 && (
        <Text c="err" fw={600}>
          {texts.refused(refused)}
        </Text>
      )}
    </div>
  );
}
