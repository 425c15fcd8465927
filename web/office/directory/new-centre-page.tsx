import { Anchor, Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { partsWords } from '../parts/words.ts';
import { FactFields } from './fact-fields.tsx';
import { NO_FACTS, factsBody, isPoint } from './fact-values.ts';
import type { FactName, FactValues } from './fact-values.ts';
import { useRegions } from './use-regions.ts';
import type { RegionCard } from './use-regions.ts';
import { directoryWords } from './words.ts';

/** A centre that was not there. */
export function NewCentrePage(): ReactElement {
  const texts = useTexts(directoryWords);
  const regions = useRegions();
  const [code, setCode] = useState<string | null>(null);
  const region = regions.find((one) => one.code === code) ?? regions[0];
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/directory">
        ← {texts.back}
      </Anchor>
      <Title order={1}>{texts.create.title}</Title>
      <Text>{texts.create.intro}</Text>
      {region === undefined && <Waiting />}
      {region && (
        <section className="office-panel office-form" aria-label={texts.create.title}>
          {regions.length > 1 && (
            <NativeSelect
              size="md"
              label={texts.region}
              value={region.code}
              mb="md"
              onChange={(event) => setCode(event.currentTarget.value)}
              data={regions.map((one) => ({ value: one.code, label: one.name }))}
            />
          )}
          <Title order={2} mb="sm">
            {texts.facts.title}
          </Title>
          <NewCentreForm region={region} />
        </section>
      )}
    </Stack>
  );
}

function NewCentreForm({ region }: { readonly region: RegionCard }): ReactElement {
  const texts = useTexts(directoryWords);
  const { required } = useTexts(partsWords);
  const [values, setValues] = useState<FactValues>(NO_FACTS);
  const [problems, setProblems] = useState<Partial<Record<FactName, string>>>({});
  const add = useAddCentre(region.code);
  const submit = (): void => {
    const found = {
      ...(values.name.trim() === '' && { name: required }),
      ...(!isPoint(values) && { lat: texts.facts.notPoint }),
    };
    setProblems(found);
    if (Object.keys(found).length === 0) add.mutate(values);
  };
  return (
    <Form label={texts.create.title} onSubmit={submit}>
      <FactFields
        {...{ values, problems, error: add.error, regionCode: region.code, hotline: region.hotline }}
        centreId={null}
        set={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
      />
      <FailureNote error={add.error} />
      <Button type="submit" className="office-own-width" loading={add.isPending}>
        {texts.create.submit}
      </Button>
    </Form>
  );
}

/** Adds it and goes to its card, where the rest is added. */
function useAddCentre(regionCode: string) {
  const texts = useTexts(directoryWords);
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (values: FactValues) =>
      answer(
        api.POST('/api/v1/admin/regions/{regionCode}/centres', {
          params: { path: { regionCode } },
          body: factsBody(values),
        }),
      ),
    onSuccess: (card) => {
      notifications.show({ message: texts.create.done(card.name), color: 'ok' });
      void queries.invalidateQueries({ queryKey: ['admin-centres'] });
      return navigate({ to: `/directory/${card.id}` });
    },
  });
}
