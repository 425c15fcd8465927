import { Button, Stack, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { useFields } from '../parts/use-fields.ts';
import type { Fields } from '../parts/use-fields.ts';
import { useMe } from '../session/session.ts';
import { accountWords } from './words.ts';

type Name = 'present' | 'next';

/** Another password, by whoever knows the present one. */
export function PasswordPanel(): ReactElement {
  const texts = useTexts(accountWords).passwordForm;
  const { login } = useMe();
  const fields = useFields<Name>({ present: '', next: '' });
  const change = useChange(fields);
  return (
    <section className="office-panel">
      <Stack gap="md">
        <Title>{texts.title}</Title>
        <Form
          label={texts.title}
          onSubmit={() => {
            if (fields.judge(fields.missing('present', 'next'))) change.mutate();
          }}
        >
          <FailureNote error={change.refusal} />
          {login !== null && (
            // So that the browser keeps the new password under its login.
            <TextInput label={texts.login} value={login} readOnly autoComplete="username" />
          )}
          <PasswordField {...fields.of('present')} label={texts.present} autoComplete="current-password" />
          <PasswordField
            {...fields.of('next')}
            label={texts.next}
            description={texts.rules}
            autoComplete="new-password"
          />
          <Button type="submit" className="office-own-width" loading={change.isPending}>
            {texts.submit}
          </Button>
        </Form>
      </Stack>
    </section>
  );
}

interface Changing {
  readonly mutate: () => void;
  readonly isPending: boolean;
  /** What is no fault of a field. */
  readonly refusal: unknown;
}

function useChange(fields: Fields<Name>): Changing {
  const texts = useTexts(accountWords).passwordForm;
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: () => answer(api.PUT('/api/v1/staff/password', { body: fields.values })),
    onSuccess: () => {
      fields.set('present', '');
      fields.set('next', '');
      notifications.show({ message: texts.done, color: 'ok' });
      return queries.invalidateQueries({ queryKey: ['own-sessions'] });
    },
    onError: (error) => fields.judge(fieldErrors(error)),
  });
  const isOfField = Object.keys(fieldErrors(change.error)).length > 0;
  return {
    mutate: () => change.mutate(),
    isPending: change.isPending,
    refusal: isOfField ? null : change.error,
  };
}

function fieldErrors(error: unknown): Partial<Record<Name, string>> {
  if (!(error instanceof Refusal)) return {};
  return Object.fromEntries(error.fields.map(({ pointer, detail }) => [pointer.slice(1), detail]));
}
