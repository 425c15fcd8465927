import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useEnter } from '../session/session.ts';
import { OtherWays } from './other-ways.tsx';
import { RefusedNote } from './refused-note.tsx';
import { signInWords } from './words.ts';

export interface LoginAndPassword {
  readonly login: string;
  readonly password: string;
}

export function Credentials(): ReactElement {
  const texts = useTexts(signInWords);
  const fields = useFields({ login: '', password: '' });
  const enter = useEnter();
  const signIn = useMutation({
    mutationFn: (typed: LoginAndPassword) => answer(api.POST('/api/v1/staff/session', { body: typed })),
    onSuccess: enter,
    onError: () => fields.set('password', ''),
  });
  const submit = (): void => {
    if (fields.judge(fields.missing('login', 'password'))) signIn.mutate(fields.values);
  };
  return (
    <Stack gap="md">
      <Title order={1}>{texts.title}</Title>
      {signIn.error ? <FailureNote error={signIn.error} /> : <RefusedNote />}
      <Form label={texts.title} onSubmit={submit}>
        <TextInput
          {...fields.of('login')}
          label={texts.login}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <PasswordField
          {...fields.of('password')}
          label={texts.password}
          name="password"
          autoComplete="current-password"
        />
        <Button type="submit" loading={signIn.isPending}>
          {texts.submit}
        </Button>
      </Form>
      <Text c="dimmed" size="sm">
        {texts.forgotten}
      </Text>
      <OtherWays signIn={(given) => signIn.mutate(given)} />
    </Stack>
  );
}
