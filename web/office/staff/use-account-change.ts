import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { AccountView } from '../api/views.ts';

export function accountKey(accountId: string): readonly [string, string] {
  return ['account', accountId];
}

/** A change of a person that answers how they are now: shown, and said. */
export function useAccountChange<Given>(
  send: (given: Given) => Promise<AccountView>,
  done: string,
): UseMutationResult<AccountView, Error, Given> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (account) => {
      queries.setQueryData(accountKey(account.id), account);
      notifications.show({ message: done, color: 'ok' });
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['accounts'] }),
        queries.invalidateQueries({ queryKey: [...accountKey(account.id), 'sessions'] }),
      ]);
    },
  });
}
