import { Button, Code, List, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { SessionView } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useMe } from '../session/session.ts';
import { isCode } from './is-code.ts';
import { QrCode } from './qr-code.tsx';
import { secondFactorWords } from './words.ts';

export interface EnrolmentProps {
  readonly onDone: (session: SessionView) => void;
}

/** First the password, where there is one; then the secret, and the code that shows it has arrived. */
export function Enrolment({ onDone }: EnrolmentProps): ReactElement {
  const { hasPassword } = useMe();
  const begin = useMutation({
    mutationFn: (password: string | null) =>
      answer(api.POST('/api/v1/staff/second-factor', { body: password === null ? {} : { password } })),
  });
  if (begin.data) return <Secret {...begin.data} onDone={onDone} />;
  return <BeginForm asksPassword={hasPassword} begin={begin} />;
}

interface BeginFormProps {
  readonly asksPassword: boolean;
  readonly begin: UseMutationResult<unknown, unknown, string | null>;
}

function BeginForm({ asksPassword, begin }: BeginFormProps): ReactElement {
  const texts = useTexts(secondFactorWords);
  const fields = useFields({ password: '' });
  const submit = (): void => {
    if (!asksPassword) begin.mutate(null);
    else if (fields.judge(fields.missing('password'))) begin.mutate(fields.values.password);
  };
  return (
    <Form label={texts.submit} onSubmit={submit}>
      <FailureNote error={begin.error} />
      {asksPassword && (
        <PasswordField
          {...fields.of('password')}
          label={texts.password}
          description={texts.passwordWhy}
          autoComplete="current-password"
        />
      )}
      <Button type="submit" className="office-own-width" loading={begin.isPending}>
        {texts.next}
      </Button>
    </Form>
  );
}

interface SecretProps extends EnrolmentProps {
  readonly secret: string;
  readonly uri: string;
}

/** As a picture and in letters. */
function Secret({ secret, uri, onDone }: SecretProps): ReactElement {
  const texts = useTexts(secondFactorWords);
  return (
    <Stack gap="md">
      <List type="ordered" spacing="xs">
        {texts.steps.map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
      <QrCode text={uri} label={texts.picture} />
      <Text size="sm">
        {texts.bySecret} <Code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
      </Text>
      <ConfirmForm onDone={onDone} />
    </Stack>
  );
}

function ConfirmForm({ onDone }: EnrolmentProps): ReactElement {
  const texts = useTexts(secondFactorWords);
  const fields = useFields({ code: '' });
  const confirm = useMutation({
    mutationFn: (code: string) => answer(api.POST('/api/v1/staff/second-factor/confirm', { body: { code } })),
    onSuccess: onDone,
    onError: () => fields.set('code', ''),
  });
  const submit = (): void => {
    const { code } = fields.values;
    if (fields.judge(isCode(code) ? {} : { code: texts.wrong })) confirm.mutate(code);
  };
  return (
    <Form label={texts.submit} onSubmit={submit}>
      <FailureNote error={confirm.error} />
      <TextInput
        {...fields.of('code')}
        label={texts.label}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button type="submit" className="office-own-width" loading={confirm.isPending}>
        {texts.submit}
      </Button>
    </Form>
  );
}
