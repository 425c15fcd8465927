import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { useFields } from '../parts/use-fields.ts';
import { Enrolment } from '../second-factor/enrolment.tsx';
import { SESSION_KEY, useMe } from '../session/session.ts';
import { accountWords } from './words.ts';

const BOUND: readonly string[] = ['region-administrator', 'system-administrator'];

/** One's own second factor: set up, or removed by whoever knows the password. */
export function CodesPanel(): ReactElement {
  const texts = useTexts(accountWords);
  const { hasSecondFactor, roles } = useMe();
  const isBound = roles.some(({ role }) => BOUND.includes(role));
  return (
    <section className="office-panel">
      <Stack gap="md" align="flex-start">
        <Title>{texts.codes}</Title>
        <Text>{hasSecondFactor ? texts.codesOn : texts.codesOff}</Text>
        {hasSecondFactor && isBound && <Text c="dimmed">{texts.codesDuty}</Text>}
        {hasSecondFactor && !isBound && <RemoveCodes />}
        {!hasSecondFactor && <SetUpCodes />}
      </Stack>
    </section>
  );
}

function SetUpCodes(): ReactElement {
  const texts = useTexts(accountWords);
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{texts.setUp}</Button>;
  return (
    <>
      <Enrolment
        onDone={(session) => {
          notifications.show({ message: texts.setUpDone, color: 'ok' });
          queries.setQueryData(SESSION_KEY, session);
        }}
      />
      <Button variant="default" onClick={() => setOpen(false)}>
        {texts.notNow}
      </Button>
    </>
  );
}

/** By the password; whoever has none shows one of the codes instead. */
function RemoveCodes(): ReactElement {
  const texts = useTexts(accountWords);
  const queries = useQueryClient();
  const { hasPassword } = useMe();
  const proof = hasPassword ? 'password' : 'code';
  const fields = useFields({ password: '', code: '' });
  const remove = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/staff/second-factor', { body: { [proof]: fields.values[proof] } })),
    onSuccess: () => {
      notifications.show({ message: texts.removed, color: 'ok' });
      return queries.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
  const submit = (): void => {
    if (fields.judge(fields.missing(proof))) remove.mutate();
  };
  return (
    <Form label={texts.remove} onSubmit={submit}>
      <FailureNote error={remove.error} />
      {hasPassword ? (
        <PasswordField
          {...fields.of('password')}
          label={texts.password}
          description={texts.passwordWhy}
          autoComplete="current-password"
        />
      ) : (
        <TextInput
          {...fields.of('code')}
          label={texts.code}
          description={texts.passwordWhy}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      )}
      <Button type="submit" variant="outline" color="err" loading={remove.isPending}>
        {texts.remove}
      </Button>
    </Form>
  );
}
