import { Button, Code, List, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { SessionView } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { isCode } from './is-code.ts';
import { QrCode } from './qr-code.tsx';
import { secondFactorWords } from './words.ts';

export interface EnrolmentProps {
  readonly onDone: (session: SessionView) => void;
}

/** The secret as a picture and in letters, and the code that shows it has arrived. */
export function Enrolment({ onDone }: EnrolmentProps): ReactElement {
  const texts = useTexts(secondFactorWords);
  const secret = useQuery({
    queryKey: ['second-factor'],
    queryFn: () => answer(api.POST('/api/v1/staff/second-factor')),
    // Asking again would make another secret and the picture on the phone worthless.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (secret.isError) return <FailureNote error={secret.error} />;
  if (!secret.data) return <Waiting />;
  return (
    <Stack gap="md">
      <List type="ordered" spacing="xs">
        {texts.steps.map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
      <QrCode text={secret.data.uri} label={texts.picture} />
      <Text size="sm">
        {texts.bySecret} <Code>{secret.data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
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
