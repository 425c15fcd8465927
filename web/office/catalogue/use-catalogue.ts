import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import type { components } from '../api/schema.d.ts';

export type Catalogue = components['schemas']['CatalogueView'];
export type EditedService = components['schemas']['EditedServiceView'];
export type CodedWords = components['schemas']['CodedWordsView'];
export type TwoWords = components['schemas']['WordsView'];

const KEY = ['catalogue'] as const;

export function useCatalogue(): UseQueryResult<Catalogue> {
  return useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/api/v1/admin/catalogue')), staleTime: 0 });
}

/** Whether any service names who comes, or what is brought, by that code. */
export function isUsed({ services }: Catalogue, kind: 'audiences' | 'documents', code: string): boolean {
  const audiences = services.flatMap((service) => service.audiences);
  const named = kind === 'audiences' ? audiences : audiences.flatMap(({ documents }) => documents);
  return named.some((one) => one.code === code);
}

/** What is sent is answered with the catalogue as it is then; a refusal because it has changed, too. */
export function useEdit<Sent>(
  send: (sent: Sent) => Promise<Catalogue>,
  done: string,
): UseMutationResult<Catalogue, unknown, Sent> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (catalogue) => {
      queries.setQueryData(KEY, catalogue);
      // Words of services are read all over the office.
      void queries.invalidateQueries({ queryKey: ['services'] });
      notifications.show({ message: done, color: 'ok' });
    },
    onError: (error) => {
      if (isChanged(error)) queries.setQueryData(KEY, error.members['catalogue']);
    },
  });
}

export function isChanged(error: unknown): error is Refusal {
  return error instanceof Refusal && error.code === 'catalogue-changed';
}
