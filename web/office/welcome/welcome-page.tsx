import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { AcceptForm } from './accept-form.tsx';
import { welcomeWords } from './words.ts';

/** What a link is for is asked of the server without spending it; the form spends it. */
export function WelcomePage(): ReactElement {
  const texts = useTexts(welcomeWords);
  const { searchStr } = useLocation();
  const token = new URLSearchParams(searchStr).get('token') ?? '';
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => answer(api.POST('/api/v1/staff/links/open', { body: { token } })),
    enabled: token !== '',
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (token === '') return <Useless hint={texts.noToken} />;
  if (link.isPending) return <Waiting />;
  if (link.error instanceof Refusal) return <Useless hint={`${link.error.message} ${texts.askAgain}`} />;
  if (link.isError) return <FailureNote error={link.error} />;
  return <AcceptForm link={link.data} token={token} />;
}

function Useless({ hint }: { readonly hint: string }): ReactElement {
  const texts = useTexts(welcomeWords);
  return (
    <Stack gap="md">
      <Title order={1}>{texts.spent}</Title>
      <Text>{hint}</Text>
      <Anchor component={Link} to="/">
        {texts.toSignIn}
      </Anchor>
    </Stack>
  );
}
