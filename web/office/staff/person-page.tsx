import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { AccountView, AccountWithLinkView } from '../api/views.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useMe } from '../session/session.ts';
import { SessionsTable } from '../sessions/sessions-table.tsx';
import { AccessPanel } from './access-panel.tsx';
import { LinkPanel } from './link-panel.tsx';
import { NameForm } from './name-form.tsx';
import { StateBadges } from './people-table.tsx';
import { RolesForm } from './roles-form.tsx';
import { accountKey } from './use-account-change.ts';
import { staffWords } from './words.ts';

export function PersonPage(): ReactElement {
  const texts = useTexts(staffWords);
  const { accountId = '' }: { accountId?: string } = useParams({ strict: false });
  const account = useQuery({
    queryKey: accountKey(accountId),
    queryFn: () => answer(api.GET('/api/v1/admin/accounts/{accountId}', { params: { path: { accountId } } })),
  });
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/staff">
        ← {texts.back}
      </Anchor>
      {account.isError && <FailureNote error={account.error} />}
      {account.isPending && <Waiting />}
      {account.data && <Person account={account.data} />}
    </Stack>
  );
}

function Person({ account }: { readonly account: AccountView }): ReactElement {
  const texts = useTexts(staffWords).person;
  const me = useMe();
  const [made, setMade] = useState<AccountWithLinkView | null>(null);
  return (
    <>
      <div>
        <Title order={1}>{account.displayName}</Title>
        <Text c="dimmed">{[account.login, account.email].filter((one) => one !== null).join(', ')}</Text>
        <StateBadges account={account} />
      </div>
      {made && <LinkPanel made={made} />}
      {account.id === me.accountId ? (
        <Text className="office-panel">{texts.self}</Text>
      ) : (
        <AccessPanel account={account} onLink={setMade} />
      )}
      <RolesForm key={JSON.stringify(account.roles)} account={account} />
      <NameForm account={account} />
      <Sessions accountId={account.id} />
    </>
  );
}

function Sessions({ accountId }: { readonly accountId: string }): ReactElement {
  const texts = useTexts(staffWords).person;
  return (
    <section className="office-panel">
      <Title>{texts.sessions}</Title>
      <SessionsTable
        caption={texts.sessions}
        queryKey={[...accountKey(accountId), 'sessions']}
        load={() =>
          answer(api.GET('/api/v1/admin/accounts/{accountId}/sessions', { params: { path: { accountId } } }))
        }
        end={(sessionId) =>
          answer(
            api.DELETE('/api/v1/admin/accounts/{accountId}/sessions/{sessionId}', {
              params: { path: { accountId, sessionId } },
            }),
          )
        }
      />
    </section>
  );
}
