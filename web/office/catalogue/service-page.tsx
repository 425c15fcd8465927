import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { EMPTY, bodyOf, draftOf, rulesOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { Preview } from './preview.tsx';
import { FactFields, WordFields } from './service-fields.tsx';
import { isChanged, useCatalogue, useEdit } from './use-catalogue.ts';
import type { Catalogue, EditedService } from './use-catalogue.ts';
import { WhoComesFields } from './who-comes-fields.tsx';
import { catalogueWords } from './words.ts';

/** One service, both languages side by side, and how people will see it; `/catalogue/new` makes one. */
export function ServicePage(): ReactElement {
  const { code = 'new' }: { code?: string } = useParams({ strict: false });
  const texts = useTexts(catalogueWords);
  const catalogue = useCatalogue();
  if (catalogue.isError) return <FailureNote error={catalogue.error} />;
  if (!catalogue.data) return <Waiting />;
  const service = catalogue.data.services.find((one) => one.code === code) ?? null;
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/catalogue">
        {texts.all}
      </Anchor>
      {service === null && code !== 'new' ? (
        <Title order={1}>{texts.noSuch}</Title>
      ) : (
        <ServiceForm key={code} catalogue={catalogue.data} service={service} />
      )}
    </Stack>
  );
}

interface ServiceFormProps {
  readonly catalogue: Catalogue;
  /** null: a new one. */
  readonly service: EditedService | null;
}

function ServiceForm({ catalogue, service }: ServiceFormProps): ReactElement {
  const texts = useTexts(catalogueWords);
  const { language } = useLanguage();
  const [draft, setDraft] = useState<Draft>(service ? draftOf(service) : EMPTY);
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = useSave(catalogue, service === null);
  const rules = rulesOf(draft);
  return (
    <>
      <Title order={1}>{service ? service.title[language] : texts.form.new}</Title>
      {isChanged(save.error) ? <Changed service={service} /> : <FailureNote error={save.error} />}
      <Form
        label={service ? service.title[language] : texts.form.new}
        onSubmit={() => {
          if (rules) save.mutate({ code: draft.code.trim(), body: bodyOf(draft, rules) });
        }}
      >
        <section className="office-panel">
          <Stack gap="md">
            <FactFields draft={draft} set={set} isNew={service === null} />
            <WordFields draft={draft} set={set} isUneven={rules === null} />
          </Stack>
        </section>
        <WhoComesFields draft={draft} set={set} catalogue={catalogue} />
        <Button type="submit" className="office-own-width" loading={save.isPending}>
          {texts.form.save}
        </Button>
      </Form>
      <Preview draft={draft} catalogue={catalogue} />
    </>
  );
}

interface Sent {
  readonly code: string;
  readonly body: ReturnType<typeof bodyOf>;
}

function useSave({ version: expectedVersion }: Catalogue, isNew: boolean): ReturnType<typeof useEdit<Sent>> {
  const texts = useTexts(catalogueWords).form;
  const navigate = useNavigate();
  return useEdit(async ({ code, body }: Sent) => {
    if (!isNew)
      return answer(
        api.PUT('/api/v1/admin/catalogue/services/{code}', {
          params: { path: { code } },
          body: { ...body, expectedVersion },
        }),
      );
    const made = await answer(
      api.POST('/api/v1/admin/catalogue/services', { body: { ...body, code, expectedVersion } }),
    );
    await navigate({ to: '/catalogue' });
    return made;
  }, texts.saved);
}

/** Somebody was first: what was typed stays, beside it how the service is now; saving again keeps what was typed. */
function Changed({ service }: { readonly service: EditedService | null }): ReactElement {
  const texts = useTexts(catalogueWords);
  return (
    <Alert role="alert" color="warn" variant="light" title={texts.form.changed}>
      {service && (
        <Stack gap={4}>
          <Text fw={600}>{texts.form.now}:</Text>
          <Text lang="ru">
            {service.title.ru} — {service.summary.ru} {service.rules.map(({ ru }) => ru).join(' ')}
          </Text>
          <Text lang="en">
            {service.title.en} — {service.summary.en} {service.rules.map(({ en }) => en).join(' ')}
          </Text>
        </Stack>
      )}
    </Alert>
  );
}
