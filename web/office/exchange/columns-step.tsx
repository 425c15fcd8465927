import { Button, NativeSelect, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useImportStep } from './use-import.ts';
import type { ColumnField, ImportDetail, ImportPlace } from './use-import.ts';
import { exchangeWords } from './words.ts';

const CHOICES: readonly ColumnField[] = [
  ...(['name', 'kind', 'region', 'municipality', 'settlement', 'address', 'phone'] as const),
  ...(['coordinates', 'latitude', 'longitude', 'hours'] as const),
  ...(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const),
];

interface ColumnsStepProps {
  readonly place: ImportPlace;
  readonly file: ImportDetail;
  readonly onCompared: () => void;
}

/** What each column holds: guessed or remembered, corrected here. */
export function ColumnsStep({ place, file, onCompared }: ColumnsStepProps): ReactElement {
  const texts = useTexts(exchangeWords);
  const words = texts.columns;
  const [columns, setColumns] = useState<readonly (ColumnField | null)[]>(file.columns);
  const [wrong, setWrong] = useState<string | null>(null);
  const compare = useImportStep(
    place,
    (body: { columns: (ColumnField | null)[] }) =>
      answer(
        api.PUT('/api/v1/admin/regions/{regionCode}/imports/{importId}/columns', {
          params: { path: place },
          body,
        }),
      ),
    onCompared,
  );
  const submit = (): void => {
    const twice = columns.find((field, column) => field !== null && columns.indexOf(field) !== column);
    if (!columns.includes('name')) return setWrong(words.needName);
    if (twice) return setWrong(words.twice(texts.fields[twice]));
    setWrong(null);
    compare.mutate({ columns: [...columns] });
  };
  return (
    <section aria-labelledby="columns-title">
      <Title order={2} id="columns-title" mb="sm">
        {words.title}
      </Title>
      <Text mb="md">{words.from[file.columnsFrom]}</Text>
      <Form label={words.title} onSubmit={submit}>
        <FailureNote error={compare.error} />
        {wrong !== null && (
          <Text role="alert" c="err" fw={600}>
            {wrong}
          </Text>
        )}
        <ColumnsTable
          file={file}
          columns={columns}
          onChange={(column, field) =>
            setColumns(columns.map((one, index) => (index === column ? field : one)))
          }
        />
        <Button type="submit" className="office-own-width" loading={compare.isPending}>
          {words.compare}
        </Button>
      </Form>
    </section>
  );
}

interface ColumnsTableProps {
  readonly file: ImportDetail;
  readonly columns: readonly (ColumnField | null)[];
  readonly onChange: (column: number, field: ColumnField | null) => void;
}

function ColumnsTable({ file, columns, onChange }: ColumnsTableProps): ReactElement {
  const texts = useTexts(exchangeWords);
  const words = texts.columns;
  const data = [
    { value: '', label: words.nothing },
    ...CHOICES.map((value) => ({ value, label: texts.fields[value] })),
  ];
  return (
    <Table aria-label={words.caption} verticalSpacing="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.header}</Table.Th>
          <Table.Th>{words.sample}</Table.Th>
          <Table.Th>{words.meaning}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {file.headers.map((header, column) => {
          const named = header === '' ? words.noHeader(String(column + 1)) : header;
          const values = file.samples
            .map((cells) => cells[column] ?? '')
            .filter((cell) => cell.trim() !== '');
          return (
            <Table.Tr key={`${column} ${header}`}>
              <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
                {named}
              </Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{values.slice(0, 2).join(' · ')}</Table.Td>
              <Table.Td>
                <NativeSelect
                  aria-label={words.meaningOf(named)}
                  data={data}
                  value={columns[column] ?? ''}
                  onChange={({ currentTarget }) =>
                    onChange(column, CHOICES.find((field) => field === currentTarget.value) ?? null)
                  }
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
