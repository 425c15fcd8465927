import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { zoneOffset } from '../../shared/dates.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { EntriesTable } from './entries-table.tsx';
import { Filters } from './filters.tsx';
import { ANYTHING, useDownload, useJournal } from './use-journal.ts';
import type { JournalPages, Wanted } from './use-journal.ts';
import { auditWords } from './words.ts';

/** Who changed and who read what, of the places the person looks after. */
export function AuditPage(): ReactElement {
  const texts = useTexts(auditWords);
  const [wanted, setWanted] = useState<Wanted>(ANYTHING);
  const journal = useJournal(wanted);
  const download = useDownload(wanted, () => notifications.show({ message: texts.downloaded, color: 'ok' }));
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{texts.title}</Title>
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          {texts.download}
        </Button>
      </Group>
      <Text>{texts.lead}</Text>
      <FailureNote error={download.error} />
      <Filters wanted={wanted} isBusy={journal.isFetching} onFind={setWanted} />
      {wanted.subjectId !== '' && (
        <Group role="status">
          <Text>{texts.about}</Text>
          <Button variant="default" size="xs" onClick={() => setWanted({ ...wanted, subjectId: '' })}>
            {texts.aboutAll}
          </Button>
        </Group>
      )}
      <Found journal={journal} onSame={(subjectId) => setWanted({ ...ANYTHING, subjectId })} />
    </Stack>
  );
}

interface FoundProps {
  readonly journal: JournalPages;
  readonly onSame: (subjectId: string) => void;
}

function Found({ journal, onSame }: FoundProps): ReactElement {
  const texts = useTexts(auditWords);
  if (journal.isError) return <FailureNote error={journal.error} />;
  const [first] = journal.data?.pages ?? [];
  if (!journal.data || !first) return <Waiting />;
  const entries = journal.data.pages.flatMap(({ items }) => items);
  const { timeZone } = first;
  if (entries.length === 0) return <Text>{texts.none}</Text>;
  return (
    <>
      <Text c="dimmed">{texts.zone(timeZone, zoneOffset(timeZone, Date.parse(entries[0]?.at ?? '')))}</Text>
      <EntriesTable entries={entries} timeZone={timeZone} onSame={onSame} />
      {journal.hasNextPage && (
        <Button
          variant="default"
          className="office-own-width"
          loading={journal.isFetchingNextPage}
          onClick={() => void journal.fetchNextPage()}
        >
          {texts.next}
        </Button>
      )}
    </>
  );
}
