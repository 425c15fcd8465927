import { Anchor, Button, Stack, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { REGIONS } from '../directory/use-regions.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { RegionFields } from './region-fields.tsx';
import { regionsWords } from './words.ts';

const EMPTY = { code: '', name: '', timeZone: '', hotline: '' };

/** A region that was not there. */
export function NewRegionPage(): ReactElement {
  const texts = useTexts(regionsWords);
  const [values, setValues] = useState(EMPTY);
  const [isWrong, setWrong] = useState(false);
  const add = useAddRegion();
  const set = (name: keyof typeof EMPTY, value: string): void =>
    setValues((before) => ({ ...before, [name]: value }));
  const submit = (): void => {
    const isCode = /^\d{2}$/.test(values.code);
    setWrong(!isCode);
    if (isCode) add.mutate(values);
  };
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/regions">
        ← {texts.back}
      </Anchor>
      <Title order={1}>{texts.add}</Title>
      <section className="office-panel office-form" aria-label={texts.add}>
        <Form label={texts.add} onSubmit={submit}>
          <FailureNote error={add.error} />
          <TextInput
            label={texts.code}
            description={texts.codeHint}
            value={values.code}
            error={isWrong && texts.notCode}
            maxLength={2}
            maw="10rem"
            autoComplete="off"
            onChange={(event) => set('code', event.currentTarget.value)}
          />
          <RegionFields values={values} set={set} error={add.error} />
          <Button type="submit" className="office-own-width" loading={add.isPending}>
            {texts.add}
          </Button>
        </Form>
      </section>
    </Stack>
  );
}

function useAddRegion() {
  const texts = useTexts(regionsWords);
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (values: typeof EMPTY) =>
      answer(api.POST('/api/v1/admin/regions', { body: { ...values, hotline: values.hotline || null } })),
    onSuccess: ({ code, name }) => {
      notifications.show({ message: texts.added(name), color: 'ok' });
      void queries.invalidateQueries({ queryKey: [REGIONS] });
      return navigate({ to: `/regions/${code}` });
    },
  });
}
