import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../shared/language.ts';
import { answer, api } from '../api/client.ts';
import { isSignInNeeded } from '../api/problem.ts';
import type { MeView, SessionView } from '../api/views.ts';

export const SESSION_KEY = ['session'] as const;

/** Null: nobody is signed in here. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async (): Promise<SessionView | null> => {
    try {
      return await answer(api.GET('/api/v1/staff/session'));
    } catch (error) {
      if (isSignInNeeded(error)) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The person at work. Only below the gate, which lets nobody else through. */
export function useMe(): MeView {
  const { data } = useQuery(sessionQuery);
  if (!data?.me) throw new Error('nobody is signed in');
  return data.me;
}

/** For forms that end in a session: shows it at once. */
export function useEnter(): (session: SessionView) => void {
  const queries = useQueryClient();
  return (session) => {
    // Whatever somebody else saw on this device is theirs.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    queries.setQueryData(SESSION_KEY, session);
  };
}

/** The account keeps the language that its owner chose, so that another device speaks it as well. */
export function useSaveLanguage(): (language: Language) => void {
  const queries = useQueryClient();
  return (language) => {
    // The screen speaks it already; what the account says follows when the server can be heard.
    void answer(api.PUT('/api/v1/staff/language', { body: { language } })).then(
      () => queries.invalidateQueries({ queryKey: SESSION_KEY }),
      () => undefined,
    );
  };
}

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await answer(api.DELETE('/api/v1/staff/session'));
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    queries.setQueryData(SESSION_KEY, null);
  };
}
