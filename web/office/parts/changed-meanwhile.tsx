import { Alert, Button, Group, Radio, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { editedFields, mergedEdits } from './merge-edits.ts';
import type { Choice, EditedField, Values } from './merge-edits.ts';
import { partsWords } from './words.ts';

export interface ChangedMeanwhileProps<Name extends string> {
  readonly labels: Readonly<Record<Name, string>>;
  /** What both edits began with. */
  readonly base: Values<Name>;
  readonly mine: Values<Name>;
  /** How it is now. */
  readonly theirs: Values<Name>;
  /** A value as people read it; as it is when not given. */
  readonly shown?: (name: Name, value: string) => string;
  readonly isPending?: boolean;
  /** Both edits together, as chosen. */
  readonly onMerge: (merged: Values<Name>) => void;
  /** Theirs alone: what was typed here is given up. */
  readonly onTakeTheirs: () => void;
}

/** Somebody else saved first: what both did, field by field, and a way to keep both. Takes the focus. */
export function ChangedMeanwhile<Name extends string>(props: ChangedMeanwhileProps<Name>): ReactElement {
  const { base, mine, theirs, labels, isPending = false, shown = (_, value) => value } = props;
  const texts = useTexts(partsWords).changed;
  const [chosen, setChosen] = useState<Partial<Record<Name, Choice>>>({});
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <Alert ref={note} tabIndex={-1} role="alert" color="warn" variant="light" title={texts.title}>
      <Stack gap="md">
        <Text>{texts.how}</Text>
        <Table.ScrollContainer minWidth={520}>
          <Table aria-label={texts.title}>
            <Table.Thead>
              <Table.Tr>
                {[texts.field, texts.base, texts.mine, texts.theirs].map((heading) => (
                  <Table.Th key={heading}>{heading}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {editedFields(base, mine, theirs).map((field) => (
                <FieldRow
                  key={field.name}
                  field={field}
                  label={labels[field.name]}
                  shown={(value) => shown(field.name, value) || texts.nothing}
                  choice={chosen[field.name] ?? 'mine'}
                  onChoose={(choice) => setChosen((before) => ({ ...before, [field.name]: choice }))}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Group gap="sm">
          <Button loading={isPending} onClick={() => props.onMerge(mergedEdits(base, mine, theirs, chosen))}>
            {texts.merge}
          </Button>
          <Button variant="default" onClick={props.onTakeTheirs}>
            {texts.takeTheirs}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

interface FieldRowProps<Name extends string> {
  readonly field: EditedField<Name>;
  readonly label: string;
  readonly shown: (value: string) => string;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function FieldRow<Name extends string>(props: FieldRowProps<Name>): ReactElement {
  const { field, label, shown, choice, onChoose } = props;
  const { isClash, base, mine, theirs } = field;
  const cell = (which: Choice, value: string): ReactElement =>
    isClash ? (
      <Radio
        name={`changed-${field.name}`}
        label={shown(value)}
        checked={choice === which}
        onChange={() => onChoose(which)}
      />
    ) : (
      <Text fw={value === base ? 400 : 600}>{shown(value)}</Text>
    );
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>{shown(base)}</Table.Td>
      <Table.Td>{cell('mine', mine)}</Table.Td>
      <Table.Td>{cell('theirs', theirs)}</Table.Td>
    </Table.Tr>
  );
}
