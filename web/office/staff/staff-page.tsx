import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useChosenCentre } from '../session/centre.tsx';
import { PeopleTable } from './people-table.tsx';
import { staffWords } from './words.ts';

const TYPING_MS = 250;

/** Everybody the person may look after. */
export function StaffPage(): ReactElement {
  const texts = useTexts(staffWords);
  const { centre } = useChosenCentre();
  const [typed, setTyped] = useState('');
  const [isOnlyHere, setOnlyHere] = useState(false);
  const [query] = useDebouncedValue(typed.trim(), TYPING_MS);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{texts.title}</Title>
        <Button component={Link} to="/staff/new">
          {texts.invite}
        </Button>
      </Group>
      <Group gap="lg" align="flex-end">
        <TextInput
          type="search"
          label={texts.search}
          w="22rem"
          maw="100%"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {centre && (
          <Checkbox
            label={texts.onlyHere(centre.name)}
            checked={isOnlyHere}
            onChange={(event) => setOnlyHere(event.currentTarget.checked)}
            pb="sm"
          />
        )}
      </Group>
      <People query={query} centreId={isOnlyHere ? centre?.id : undefined} />
    </Stack>
  );
}

interface PeopleProps {
  readonly query: string;
  readonly centreId: string | undefined;
}

function People({ query, centreId }: PeopleProps): ReactElement {
  const texts = useTexts(staffWords);
  const people = usePeople(query, centreId);
  if (people.isError) return <FailureNote error={people.error} />;
  if (!people.data) return <Waiting />;
  const accounts = people.data.pages.flatMap(({ items }) => items);
  return (
    <>
      {accounts.length === 0 ? <Text>{texts.none}</Text> : <PeopleTable accounts={accounts} />}
      {people.hasNextPage && (
        <Button
          variant="default"
          loading={people.isFetchingNextPage}
          onClick={() => void people.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </>
  );
}

function usePeople(query: string, centreId: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['accounts', query, centreId ?? ''],
    queryFn: ({ pageParam }) => {
      const wanted = {
        ...(query === '' ? {} : { q: query }),
        ...(centreId === undefined ? {} : { centreId }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      };
      return answer(api.GET('/api/v1/admin/accounts', { params: { query: wanted } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}
