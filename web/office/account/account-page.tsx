import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { rolesWords } from '../roles/words.ts';
import { SessionsTable } from '../sessions/sessions-table.tsx';
import { useMe } from '../session/session.ts';
import { CodesPanel } from './codes-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { accountWords } from './words.ts';

export function AccountPage(): ReactElement {
  const texts = useTexts(accountWords);
  const roles = useTexts(rolesWords).names;
  const me = useMe();
  return (
    <Stack gap="lg" maw="48rem">
      <Title order={1}>{texts.title}</Title>
      <section className="office-panel">
        <Title>{me.displayName}</Title>
        <Facts
          facts={[
            ...(me.login === null ? [] : [[texts.login, me.login] as const]),
            [texts.roles, [...new Set(me.roles.map(({ role }) => roles[role]))].join(', ')],
          ]}
        />
      </section>
      {me.hasPassword && <PasswordPanel />}
      <CodesPanel />
      <section className="office-panel">
        <Title>{texts.sessions}</Title>
        <SessionsTable
          caption={texts.sessions}
          queryKey={['own-sessions']}
          load={() => answer(api.GET('/api/v1/staff/sessions'))}
          end={(sessionId) =>
            answer(api.DELETE('/api/v1/staff/sessions/{sessionId}', { params: { path: { sessionId } } }))
          }
        />
      </section>
    </Stack>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }): ReactElement {
  return (
    <Stack component="dl" gap={4} my="sm">
      {facts.map(([name, value]) => (
        <Group key={name} gap="xs">
          <Text component="dt" c="dimmed">
            {name}:
          </Text>
          <Text component="dd" m={0}>
            {value}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
