import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { isCode } from '../second-factor/is-code.ts';
import { useEnter, useSignOut } from '../session/session.ts';
import { signInWords } from './words.ts';

export function CodeForm(): ReactElement {
  const texts = useTexts(signInWords).code;
  const fields = useFields({ code: '' });
  const enter = useEnter();
  const signOut = useSignOut();
  const confirm = useMutation({
    mutationFn: (code: string) => answer(api.POST('/api/v1/staff/session/code', { body: { code } })),
    onSuccess: enter,
    onError: () => fields.set('code', ''),
  });
  const submit = (): void => {
    const { code } = fields.values;
    if (fields.judge(isCode(code) ? {} : { code: texts.wrong })) confirm.mutate(code);
  };
  return (
    <Stack gap="md">
      <Title order={1}>{texts.title}</Title>
      <FailureNote error={confirm.error} />
      <Form label={texts.title} onSubmit={submit}>
        <TextInput
          {...fields.of('code')}
          label={texts.label}
          description={texts.hint}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
        />
        <Button type="submit" loading={confirm.isPending}>
          {texts.submit}
        </Button>
      </Form>
      <Text c="dimmed" size="sm">
        {texts.lost}
      </Text>
      <Button variant="default" onClick={() => void signOut()}>
        {texts.other}
      </Button>
    </Stack>
  );
}
