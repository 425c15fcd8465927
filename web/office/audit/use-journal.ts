import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseMutationResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { useLanguage } from '../language/language.tsx';

export type JournalEntry = components['schemas']['JournalEntryView'];
export type JournalPages = UseInfiniteQueryResult<InfiniteData<components['schemas']['JournalPage']>>;

/** What is looked for; empty text is no condition. */
export interface Wanted {
  readonly who: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly centreId: string;
  readonly subjectId: string;
}

export const ANYTHING: Wanted = { who: '', action: '', from: '', to: '', centreId: '', subjectId: '' };

function queryOf(wanted: Wanted): Partial<Wanted> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
}

export function useJournal(wanted: Wanted): JournalPages {
  const { language } = useLanguage();
  return useInfiniteQuery({
    queryKey: ['audit', language, wanted],
    queryFn: ({ pageParam }) => {
      const query = { ...queryOf(wanted), ...(pageParam === null ? {} : { cursor: pageParam }) };
      return answer(api.GET('/api/v1/admin/audit', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
    staleTime: 0,
  });
}

export function useActions(): readonly { readonly code: string; readonly title: string }[] {
  const { language } = useLanguage();
  const actions = useQuery({
    queryKey: ['audit-actions', language],
    queryFn: () => answer(api.GET('/api/v1/admin/audit/actions')),
    staleTime: Infinity,
  });
  return actions.data ?? [];
}

/** The same entries as a file. Asked with our own words, so that its language is the one that is spoken here. */
export function useDownload(wanted: Wanted, onDone: () => void): UseMutationResult<void, unknown, void> {
  return useMutation({
    mutationFn: async () => {
      const file = await answer(
        api.GET('/api/v1/admin/audit/journal.csv', { params: { query: queryOf(wanted) }, parseAs: 'blob' }),
      );
      save(file, 'okno-audit.csv');
    },
    onSuccess: onDone,
  });
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
