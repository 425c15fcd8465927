import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { counted } from '../../shared/language.ts';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import type { LinkView } from '../api/views.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useMoment } from '../parts/moment.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { useFields } from '../parts/use-fields.ts';
import type { Fields } from '../parts/use-fields.ts';
import { useEnter } from '../session/session.ts';
import { missingCharacters } from './missing-characters.ts';
import { welcomeWords } from './words.ts';

export interface AcceptFormProps {
  readonly link: LinkView;
  readonly token: string;
}

type Name = 'displayName' | 'login' | 'password';
type Typed = { password: string } & Partial<Record<Name, string>>;

export function AcceptForm({ link, token }: AcceptFormProps): ReactElement {
  const texts = useTexts(welcomeWords);
  const moment = useMoment();
  const fields = useFields<Name>({ displayName: '', login: '', password: '' });
  const asked: readonly Name[] = [
    ...(link.displayName === null ? (['displayName'] as const) : []),
    ...(link.login === null ? (['login'] as const) : []),
    'password',
  ];
  const accept = useAccept(token, fields, asked);
  return (
    <Stack gap="md">
      <Title order={1}>{texts.titles[link.kind]}</Title>
      {link.displayName !== null && <Text fw={600}>{link.displayName}</Text>}
      <Text>{texts.leads[link.kind]}</Text>
      {accept.refusal && <FailureNote error={accept.refusal} />}
      <Form label={texts.titles[link.kind]} onSubmit={accept.submit}>
        <WhoFields link={link} fields={fields} />
        <PasswordField
          {...fields.of('password')}
          label={texts.password}
          description={texts.rules}
          autoComplete="new-password"
        />
        <Button type="submit" loading={accept.isPending}>
          {texts.submit}
        </Button>
      </Form>
      <Text c="dimmed" size="sm">
        {texts.until(moment(link.expiresAt))}
      </Text>
    </Stack>
  );
}

function WhoFields({
  link,
  fields,
}: {
  readonly link: LinkView;
  readonly fields: Fields<Name>;
}): ReactElement {
  const texts = useTexts(welcomeWords);
  return (
    <>
      {link.displayName === null && (
        <TextInput
          {...fields.of('displayName')}
          label={texts.name}
          description={texts.nameHint}
          autoComplete="name"
        />
      )}
      {link.login === null ? (
        <TextInput
          {...fields.of('login')}
          label={texts.login}
          description={texts.loginHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      ) : (
        // So that the browser keeps the new password under its login.
        <TextInput label={texts.login} value={link.login} readOnly autoComplete="username" />
      )}
    </>
  );
}

interface Accepting {
  readonly submit: () => void;
  readonly isPending: boolean;
  /** What is no fault of a field. */
  readonly refusal: Error | null;
}

function useAccept(token: string, fields: Fields<Name>, asked: readonly Name[]): Accepting {
  const texts = useTexts(welcomeWords);
  const { language } = useLanguage();
  const enter = useEnter();
  const navigate = useNavigate();
  const accept = useMutation({
    mutationFn: (typed: Typed) =>
      answer(api.POST('/api/v1/staff/links/accept', { body: { token, ...typed } })),
    onSuccess: async (session) => {
      enter(session);
      await navigate({ to: '/', replace: true });
    },
    onError: (error) => fields.judge(fieldErrors(error)),
  });
  const submit = (): void => {
    const missing = missingCharacters(fields.values.password);
    const characters = counted(language, missing, texts.characters);
    const short = missing > 0 ? { password: texts.short(characters) } : {};
    if (!fields.judge({ ...short, ...fields.missing(...asked) })) return;
    const { password, ...who } = fields.values;
    const given = Object.fromEntries(Object.entries(who).filter(([name]) => asked.includes(name as Name)));
    accept.mutate({ ...given, password });
  };
  const isField = Object.keys(fieldErrors(accept.error)).length > 0;
  return { submit, isPending: accept.isPending, refusal: isField ? null : accept.error };
}

function fieldErrors(error: unknown): Partial<Record<Name, string>> {
  if (!(error instanceof Refusal)) return {};
  if (error.code === 'login-taken') return { login: error.sentence };
  const names: readonly Name[] = ['displayName', 'login', 'password'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const words = error.at(`/${name}`);
      return words === undefined ? [] : [[name, words]];
    }),
  );
}
