import { Button, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { dayWords } from '../../shared/dates.ts';
import type { components } from '../api/schema.d.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { CalendarEntry } from './edit-api.ts';
import { Headings } from './headings.tsx';
import { writeHours } from './hours-text.ts';
import { kindWords } from './kind-words.ts';
import type { ScheduleTexts } from './texts.ts';
import { scheduleWords } from './words.ts';

type Inherited = components['schemas']['InheritedEntryView'];
type Remove = (entry: CalendarEntry) => void;

interface EntriesProps {
  readonly label: string;
  readonly none: string;
  readonly entries: readonly (CalendarEntry | Inherited)[];
  /** Not given: these are somebody else's. */
  readonly onRemove?: Remove;
}

/** Days of a calendar with their acts; a row of one's own can be taken away. */
export function EntriesTable({ label, none, entries, onRemove }: EntriesProps): ReactElement {
  const texts = useTexts(scheduleWords);
  if (entries.length === 0) return <Text>{none}</Text>;
  const isInherited = entries.some((entry) => 'scope' in entry);
  const titles = [texts.date, texts.kind, texts.name, texts.act, ...(isInherited ? [texts.whose] : [])];
  return (
    <Table.ScrollContainer minWidth={600} mah="30rem" type="native">
      <Table aria-label={label}>
        <Headings of={titles} act={onRemove !== undefined} />
        <Table.Tbody>
          {entries.map((entry) => (
            <EntryRow
              key={`${entry.date} ${entry.kind} ${'scope' in entry ? entry.scope : ''} ${entry.name}`}
              entry={entry}
              {...(onRemove && { onRemove })}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function EntryRow(props: {
  readonly entry: CalendarEntry | Inherited;
  readonly onRemove?: Remove;
}): ReactElement {
  const { entry, onRemove } = props;
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  const day = dayWords(language, entry.date);
  const hours = entry.hours ? `, ${writeHours(entry.hours.work)}` : '';
  return (
    <Table.Tr>
      <Table.Th scope="row">{day}</Table.Th>
      <Table.Td>
        {kindWords(texts, entry.kind)}
        {hours}
      </Table.Td>
      <Table.Td lang="ru">{entry.name}</Table.Td>
      <Table.Td lang="ru">{entry.act ?? ''}</Table.Td>
      {'scope' in entry && <Table.Td>{ownerWords(texts, entry)}</Table.Td>}
      {onRemove && (
        <Table.Td>
          <Button
            variant="default"
            aria-label={texts.removeOf(`${day}, ${entry.name}`)}
            onClick={() => onRemove(entry)}
          >
            {texts.remove}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function ownerWords(texts: ScheduleTexts, { scope, yearly, groupName }: Inherited): string {
  if (scope === 'group') return texts.groupOf(groupName ?? '');
  return yearly ? `${texts[scope]}, ${texts.yearly}` : texts[scope];
}
