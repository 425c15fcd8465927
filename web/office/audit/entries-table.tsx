import { Button, Stack, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime, shortDayWords, wallDate } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { JournalEntry } from './use-journal.ts';
import { auditWords } from './words.ts';

export interface EntriesTableProps {
  readonly entries: readonly JournalEntry[];
  readonly timeZone: string;
  readonly onSame: (subjectId: string) => void;
}

/** Entries of the trail, latest first. */
export function EntriesTable({ entries, timeZone, onSame }: EntriesTableProps): ReactElement {
  const texts = useTexts(auditWords);
  return (
    <Table.ScrollContainer minWidth={700} className="office-panel">
      <Table aria-label={texts.title} verticalSpacing="sm" className="office-top-cells">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.when}</Table.Th>
            <Table.Th>{texts.who}</Table.Th>
            <Table.Th>{texts.did}</Table.Th>
            <Table.Th>{texts.changes}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} timeZone={timeZone} onSame={onSame} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface EntryRowProps extends Omit<EntriesTableProps, 'entries'> {
  readonly entry: JournalEntry;
}

function EntryRow({ entry, timeZone, onSame }: EntryRowProps): ReactElement {
  const texts = useTexts(auditWords);
  const { language } = useLanguage();
  const instant = Date.parse(entry.at);
  const when = `${shortDayWords(language, wallDate(timeZone, instant))}, ${clockTime(language, timeZone, instant)}`;
  return (
    <Table.Tr>
      <Table.Td>
        <time dateTime={entry.at} className="tabular">
          {when}
        </time>
      </Table.Td>
      <Table.Td>{entry.who}</Table.Td>
      <Table.Td>
        <Text fw={600}>{entry.title}</Text>
        <Text>{entry.subject}</Text>
        {entry.place !== null && (
          <Text c="dimmed" size="sm">
            {entry.place}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Stack gap="xs">
          <Changes entry={entry} />
          {entry.reason !== null && (
            <Text>
              {texts.reason}: {entry.reason}
            </Text>
          )}
          <Origin entry={entry} when={when} onSame={onSame} />
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}

/** One line where only one side is told, two where it became another. */
function Changes({ entry }: { readonly entry: JournalEntry }): ReactElement {
  const texts = useTexts(auditWords);
  return (
    <>
      {entry.changes.map(({ field, before, after }) => (
        <div key={field}>
          <Text size="sm" c="dimmed">
            {field}
          </Text>
          {before !== null && after !== null ? (
            <>
              <Text>
                {texts.before}: {before}
              </Text>
              <Text>
                {texts.after}: {after}
              </Text>
            </>
          ) : (
            <Text>{before ?? after}</Text>
          )}
        </div>
      ))}
    </>
  );
}

interface OriginProps {
  readonly entry: JournalEntry;
  readonly when: string;
  readonly onSame: (subjectId: string) => void;
}

function Origin({ entry, when, onSame }: OriginProps): ReactElement {
  const texts = useTexts(auditWords);
  const { title, subject, subjectId, address, sessionId, position } = entry;
  return (
    <details>
      <summary aria-label={texts.moreOf(title, when)}>{texts.more}</summary>
      <Stack gap={4} py="xs" align="flex-start">
        <Text size="sm">
          {texts.address}: {address ?? texts.noAddress}
        </Text>
        {sessionId !== null && (
          <Text size="sm">
            {texts.session}: {sessionId}
          </Text>
        )}
        <Text size="sm">
          {texts.position}: {position ?? texts.unsealed}
        </Text>
        <Button
          size="xs"
          variant="default"
          aria-label={texts.sameOf(subject)}
          onClick={() => onSame(subjectId)}
        >
          {texts.same}
        </Button>
      </Stack>
    </details>
  );
}
