import { Badge, Checkbox, Group, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { plainNumber } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { CentreField, ImportRow } from './use-import.ts';
import { valueWords } from './value-words.ts';
import { exchangeWords } from './words.ts';

export interface RowChoice {
  readonly number: number;
  readonly taken?: boolean;
  readonly overwrite?: CentreField[];
  /** That it is the office it was taken for, under a new name. */
  readonly renamed?: boolean;
}

interface RowCardProps {
  readonly row: ImportRow;
  readonly onChoose: (choice: RowChoice) => void;
}

const COLOURS = { new: 'ok', changed: 'brand', same: 'gray', missing: 'warn', refused: 'err' } as const;

/** One row of the file beside the office it is of. */
export function RowCard({ row, onChoose }: RowCardProps): ReactElement {
  const { difference: words } = useTexts(exchangeWords);
  const { language } = useLanguage();
  const isMissing = row.kind === 'missing';
  const isChosen = row.kind === 'new' || row.kind === 'changed' || isMissing;
  return (
    <article className="exchange-row">
      <Group justify="space-between" align="start">
        <div>
          <Title order={3} fz="md">
            {row.name}
          </Title>
          <Group gap="xs">
            {!isMissing && <Text c="dimmed">{words.row(plainNumber(language, row.number))}</Text>}
            <Badge variant="outline" color={COLOURS[row.kind]}>
              {words.kinds[row.kind]}
            </Badge>
          </Group>
        </div>
        {isChosen && (
          <Checkbox
            label={isMissing ? words.close : words.take}
            aria-label={isMissing ? words.closeOf(row.name) : words.takeOf(row.name)}
            checked={row.taken}
            onChange={({ currentTarget }) => onChoose({ number: row.number, taken: currentTarget.checked })}
          />
        )}
      </Group>
      <Renamed row={row} onChoose={onChoose} />
      {row.fallsOut !== null && row.fallsOut > 0 && (
        <Text c="warn" fw={600}>
          {words.fallsOut(plainNumber(language, row.fallsOut))}
        </Text>
      )}
      <Remarks title={words.reasons} remarks={row.faults} />
      <Remarks title={words.notes} remarks={row.notes} />
      {row.kind === 'changed' && row.changes.length > 0 && <Changes row={row} onChoose={onChoose} />}
      {row.kind === 'new' && row.changes.length > 0 && (
        <details>
          <summary>{words.showFields(plainNumber(language, row.changes.length))}</summary>
          <Changes row={row} onChoose={onChoose} />
        </details>
      )}
    </article>
  );
}

/** The question whether a new row is an office of ours that has another name now. */
function Renamed({ row, onChoose }: RowCardProps): ReactElement | null {
  const { difference: words } = useTexts(exchangeWords);
  if (!row.renameOf) return null;
  return (
    <Checkbox
      mt={4}
      label={words.rename}
      aria-label={words.renameOf(row.renameOf.name, row.name)}
      description={words.renamedFrom(row.renameOf.name)}
      checked={row.renamed}
      onChange={({ currentTarget }) => onChoose({ number: row.number, renamed: currentTarget.checked })}
    />
  );
}

function Remarks({ title, remarks }: { title: string; remarks: ImportRow['notes'] }): ReactElement | null {
  const { fields } = useTexts(exchangeWords);
  if (remarks.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <ul>
        {remarks.map(({ code, field, words }) => (
          <li key={`${code} ${field}`}>{field === null ? words : `${fields[field]}: ${words}`}</li>
        ))}
      </ul>
    </div>
  );
}

/** Field by field: what stands here, what the file says, and whether an edit by hand gives way. */
function Changes({ row, onChoose }: RowCardProps): ReactElement {
  const texts = useTexts(exchangeWords);
  const words = texts.difference;
  const overwrite = row.overwrite as CentreField[];
  const toggle = (field: CentreField, isTicked: boolean): void => {
    const others = overwrite.filter((one) => one !== field);
    onChoose({ number: row.number, overwrite: isTicked ? [...others, field] : others });
  };
  return (
    <Table aria-label={words.changesOf(row.name)} mt="xs" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.field}</Table.Th>
          <Table.Th>{words.before}</Table.Th>
          <Table.Th>{words.after}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {row.changes.map(({ field, before, after, byHand }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{texts.fields[field]}</Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {valueWords(field, before, texts)}
              {byHand && (
                <Text c="warn" fw={600}>
                  {words.byHandField}
                </Text>
              )}
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {valueWords(field, after, texts)}
              {byHand && (
                <Checkbox
                  mt={4}
                  label={words.overwrite}
                  aria-label={words.overwriteOf(texts.fields[field], row.name)}
                  checked={overwrite.includes(field)}
                  onChange={({ currentTarget }) => toggle(field, currentTarget.checked)}
                />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
