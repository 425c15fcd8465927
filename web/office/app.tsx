import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  notifyManager,
} from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Refusal, isSignInNeeded } from './api/problem.ts';
import { LanguageProvider } from './language/language.tsx';
import { router } from './router.tsx';
import { SESSION_KEY } from './session/session.ts';
import { styleNonce } from './style-nonce.ts';
import { theme, variables } from './theme.ts';

const MOST_RETRIES = 2;

// What is put into the cache is on the page before the next task: a box whose state is kept there would else jump
// back for a moment when it is pressed, since React puts the old state back until it hears of the new one.
notifyManager.setScheduler(queueMicrotask);

/** A session that ended elsewhere shows the sign-in screen, and afterwards the same place again. */
function noticeSignedOut(error: unknown): void {
  if (isSignInNeeded(error)) queries.setQueryData(SESSION_KEY, null);
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      // A refusal stays one however often it is asked for; silence may end.
      retry: (failures, error) => !(error instanceof Refusal) && failures < MOST_RETRIES,
      networkMode: 'always',
    },
    // What was pressed without a connection must not happen by itself later.
    mutations: { networkMode: 'always' },
  },
});

export function App(): ReactElement {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <Notifications position="top-right" />
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
