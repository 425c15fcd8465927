import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { RowCard } from './row-card.tsx';
import type { RowChoice } from './row-card.tsx';
import type { ImportPlace, RowFilter } from './use-import.ts';
import { exchangeWords } from './words.ts';

interface RowListProps {
  readonly place: ImportPlace;
  readonly filter: RowFilter;
  readonly onChoose: (choice: RowChoice) => void;
}

/** The rows of one filter, a page at a time. */
export function RowList({ place, filter, onChoose }: RowListProps): ReactElement {
  const { difference: words } = useTexts(exchangeWords);
  const { language } = useLanguage();
  const rows = useInfiniteQuery({
    queryKey: ['import-rows', place.importId, filter, language],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/admin/regions/{regionCode}/imports/{importId}/rows', {
          params: { path: place, query: { filter, ...(pageParam !== null && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (rows.isError) return <FailureNote error={rows.error} />;
  if (!rows.data) return <Waiting />;
  const items = rows.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Text>{words.nothing}</Text>;
  return (
    <Stack gap="sm" role="region" aria-label={words.rows}>
      {items.map((row) => (
        <RowCard key={row.number} row={row} onChoose={onChoose} />
      ))}
      {rows.hasNextPage && (
        <Button
          variant="default"
          className="office-own-width"
          loading={rows.isFetchingNextPage}
          onClick={() => void rows.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </Stack>
  );
}
