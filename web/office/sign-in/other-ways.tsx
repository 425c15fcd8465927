import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ask } from '../api/ask.ts';

import { useTexts } from '../language/language.tsx';
import type { LoginAndPassword } from './credentials.tsx';
import { signInWords } from './words.ts';

interface SignInWays {
  readonly oidc: { readonly title: string } | null;
  readonly demo: readonly (LoginAndPassword & { readonly title: string })[];
}

export interface OtherWaysProps {
  readonly signIn: (given: LoginAndPassword) => void;
}

/** The organisation's own sign-in when there is one, and made-up people where the data are made up. */
export function OtherWays({ signIn }: OtherWaysProps): ReactElement | null {
  const texts = useTexts(signInWords);
  const { data: ways } = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => ask<SignInWays>('GET', '/api/v1/staff/sign-in-ways'),
    staleTime: Infinity,
  });
  if (!ways || (!ways.oidc && ways.demo.length === 0)) return null;
  return (
    <Stack gap="sm">
      {ways.oidc && (
        <>
          <Title order={2}>{texts.others}</Title>
          <Button component="a" href="/api/v1/staff/oidc/start" variant="outline">
            {ways.oidc.title}
          </Button>
        </>
      )}
      {ways.demo.length > 0 && (
        <>
          <Title order={2}>{texts.demo}</Title>
          <Text c="dimmed" size="sm">
            {texts.demoHint}
          </Text>
          {ways.demo.map(({ login, password, title }) => (
            <Button key={login} variant="default" onClick={() => signIn({ login, password })}>
              {title}
            </Button>
          ))}
        </>
      )}
    </Stack>
  );
}
