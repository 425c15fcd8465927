import { Button, Group, Stack, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { AccountView, AccountWithLinkView } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { accountKey, useAccountChange } from './use-account-change.ts';
import { staffWords } from './words.ts';

export interface AccessPanelProps {
  readonly account: AccountView;
  readonly onLink: (made: AccountWithLinkView) => void;
}

/** Whether the person may come in, and what they come in with. */
export function AccessPanel({ account, onLink }: AccessPanelProps): ReactElement {
  const texts = useTexts(staffWords).person;
  const { suspend, resume, resetCodes, newLink, failure } = useAccess(account.id, onLink);
  return (
    <section className="office-panel">
      <Stack gap="md">
        <Title>{texts.access}</Title>
        <FailureNote error={failure} />
        <Group gap="sm">
          {account.state === 'suspended' ? (
            <Button loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
              {texts.resume}
            </Button>
          ) : (
            <ConfirmButton
              label={texts.suspend}
              question={texts.suspendQuestion}
              act={texts.suspend}
              isPending={suspend.isPending}
              onConfirm={() => suspend.mutate(undefined)}
            />
          )}
          <ConfirmButton
            label={account.state === 'invited' ? texts.invitation : texts.password}
            question={texts.passwordQuestion}
            act={texts.passwordAct}
            isPending={newLink.isPending}
            onConfirm={() => newLink.mutate()}
          />
          {account.hasSecondFactor && (
            <ConfirmButton
              label={texts.codes}
              question={texts.codesQuestion}
              act={texts.codes}
              isPending={resetCodes.isPending}
              onConfirm={() => resetCodes.mutate(undefined)}
            />
          )}
        </Group>
      </Stack>
    </section>
  );
}

type Change = UseMutationResult<AccountView, Error, undefined>;

interface Access {
  readonly suspend: Change;
  readonly resume: Change;
  readonly resetCodes: Change;
  readonly newLink: UseMutationResult<AccountWithLinkView, Error, void>;
  readonly failure: Error | null;
}

function useAccess(accountId: string, onLink: (made: AccountWithLinkView) => void): Access {
  const texts = useTexts(staffWords).person;
  const queries = useQueryClient();
  const params = { path: { accountId } };
  const suspend = useAccountChange<undefined>(
    () => answer(api.POST('/api/v1/admin/accounts/{accountId}/suspend', { params })),
    texts.suspended,
  );
  const resume = useAccountChange<undefined>(
    () => answer(api.POST('/api/v1/admin/accounts/{accountId}/resume', { params })),
    texts.resumed,
  );
  const resetCodes = useAccountChange<undefined>(
    () => answer(api.POST('/api/v1/admin/accounts/{accountId}/reset-second-factor', { params })),
    texts.codesReset,
  );
  const newLink = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/admin/accounts/{accountId}/reset-password', { params })),
    onSuccess: (made) => {
      queries.setQueryData(accountKey(accountId), made.account);
      onLink(made);
    },
  });
  const failure = suspend.error ?? resume.error ?? resetCodes.error ?? newLink.error;
  return { suspend, resume, resetCodes, newLink, failure };
}
