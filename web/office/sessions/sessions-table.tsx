import { Button, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { AccountSessionView } from '../api/views.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Moment } from '../parts/moment.tsx';
import { browserName } from './browser-name.ts';
import { sessionsWords } from './words.ts';

export interface SessionsTableProps {
  readonly queryKey: readonly string[];
  readonly load: () => Promise<readonly AccountSessionView[]>;
  readonly end: (sessionId: string) => Promise<unknown>;
  /** What the list is of. */
  readonly caption: string;
}

/** Where a person is signed in, and the end of any of it. */
export function SessionsTable({ queryKey, load, end, caption }: SessionsTableProps): ReactElement {
  const texts = useTexts(sessionsWords);
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey, queryFn: load });
  const ending = useMutation({
    mutationFn: end,
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  if (sessions.isError) return <FailureNote error={sessions.error} />;
  if (!sessions.data) return <Waiting />;
  if (sessions.data.length === 0) return <Text>{texts.none}</Text>;
  return (
    <>
      <FailureNote error={ending.error} />
      <Table aria-label={caption}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.browser}</Table.Th>
            <Table.Th>{texts.way}</Table.Th>
            <Table.Th>{texts.seen}</Table.Th>
            <Table.Th>{texts.end}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.data.map((session) => (
            <SessionRow key={session.id} session={session} end={() => ending.mutate(session.id)} />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

interface SessionRowProps {
  readonly session: AccountSessionView;
  readonly end: () => void;
}

function SessionRow({ session, end }: SessionRowProps): ReactElement {
  const texts = useTexts(sessionsWords);
  const browser = browserName(session.browser) ?? texts.unknown;
  return (
    <Table.Tr>
      <Table.Td>{browser}</Table.Td>
      <Table.Td>{texts.ways[session.way]}</Table.Td>
      <Table.Td>
        <Moment at={session.seenAt} />
      </Table.Td>
      <Table.Td>
        {session.current ? (
          texts.current
        ) : (
          <Button size="xs" variant="default" aria-label={texts.finishOf(browser)} onClick={end}>
            {texts.finish}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
