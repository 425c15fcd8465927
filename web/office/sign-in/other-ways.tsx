import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';

import { useLanguage, useTexts } from '../language/language.tsx';
import type { LoginAndPassword } from './credentials.tsx';
import { keepPlace } from './kept-place.ts';
import { signInWords } from './words.ts';

export interface OtherWaysProps {
  readonly signIn: (given: LoginAndPassword) => void;
}

/** The organisation's own sign-in when there is one, and made-up people where the data are made up. */
export function OtherWays({ signIn }: OtherWaysProps): ReactElement | null {
  const texts = useTexts(signInWords);
  const { language } = useLanguage();
  const { data: ways } = useQuery({
    queryKey: ['sign-in-ways', language],
    queryFn: () => answer(api.GET('/api/v1/staff/sign-in-ways')),
    staleTime: Infinity,
  });
  if (!ways || (!ways.oidc && ways.demo.length === 0)) return null;
  return (
    <Stack gap="sm">
      {ways.oidc && (
        <>
          <Title order={2}>{texts.others}</Title>
          <Button component="a" href="/api/v1/staff/oidc/start" variant="outline" onClick={keepPlace}>
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
