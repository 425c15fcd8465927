import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { isUsed, useEdit } from './use-catalogue.ts';
import type { Catalogue, CodedWords, TwoWords } from './use-catalogue.ts';
import { catalogueWords } from './words.ts';

type Kind = 'audiences' | 'documents';

export interface WordsPanelProps {
  readonly catalogue: Catalogue;
  readonly kind: Kind;
}

interface Sent {
  readonly code: string;
  readonly title: TwoWords;
}

function usePut(kind: Kind, expectedVersion: number) {
  const texts = useTexts(catalogueWords).words;
  return useEdit(({ code, title }: Sent) => {
    const sent = { params: { path: { code } }, body: { expectedVersion, title } };
    return answer(
      kind === 'audiences'
        ? api.PUT('/api/v1/admin/catalogue/audiences/{code}', sent)
        : api.PUT('/api/v1/admin/catalogue/documents/{code}', sent),
    );
  }, texts.saved);
}

/** What people are called who come, and what documents are called; in both languages side by side. */
export function WordsPanel({ catalogue, kind }: WordsPanelProps): ReactElement {
  const texts = useTexts(catalogueWords);
  return (
    <section className="office-panel">
      <Stack gap="md">
        <Title>{texts.words[kind]}</Title>
        {catalogue[kind].map((item) => (
          <WordsForm
            key={`${item.code} ${catalogue.version}`}
            item={item}
            kind={kind}
            version={catalogue.version}
            isUsed={isUsed(catalogue, kind, item.code)}
          />
        ))}
        {kind === 'documents' && <NewDocument key={catalogue.version} catalogue={catalogue} />}
      </Stack>
    </section>
  );
}

interface WordsFormProps {
  readonly item: CodedWords;
  readonly kind: Kind;
  readonly version: number;
  readonly isUsed: boolean;
}

function WordsForm({ item, kind, version, isUsed: used }: WordsFormProps): ReactElement {
  const texts = useTexts(catalogueWords);
  const { language } = useLanguage();
  const fields = useFields({ ru: item.title.ru, en: item.title.en });
  const put = usePut(kind, version);
  const name = item.title[language];
  return (
    <Form
      label={name}
      onSubmit={() => {
        if (fields.judge(fields.missing('ru', 'en'))) put.mutate({ code: item.code, title: fields.values });
      }}
    >
      <FailureNote error={put.error} />
      {!used && <Text c="dimmed">{kind === 'audiences' ? texts.unusedAudience : texts.unusedDocument}</Text>}
      <Group align="end">
        <TextInput {...fields.of('ru')} label={name + texts.in.ru} lang="ru" flex={1} miw="14rem" />
        <TextInput {...fields.of('en')} label={name + texts.in.en} lang="en" flex={1} miw="14rem" />
        <Button type="submit" variant="default" aria-label={texts.words.saveOf(name)} loading={put.isPending}>
          {texts.words.save}
        </Button>
      </Group>
    </Form>
  );
}

function NewDocument({ catalogue }: { readonly catalogue: Catalogue }): ReactElement {
  const texts = useTexts(catalogueWords);
  const fields = useFields({ code: '', ru: '', en: '' });
  const put = usePut('documents', catalogue.version);
  const { code, ru, en } = fields.values;
  return (
    <Form
      label={texts.words.add}
      onSubmit={() => {
        // Sent with a code that is there it would rename that document.
        const isKnown = catalogue.documents.some((known) => known.code === code.trim());
        const taken = isKnown ? { code: texts.words.codeTaken } : {};
        if (fields.judge({ ...fields.missing('code', 'ru', 'en'), ...taken }))
          put.mutate({ code: code.trim(), title: { ru, en } });
      }}
    >
      <FailureNote error={put.error} />
      <Group align="end">
        <TextInput {...fields.of('code')} label={texts.words.code} />
        <TextInput
          {...fields.of('ru')}
          label={texts.words.newTitle + texts.in.ru}
          lang="ru"
          flex={1}
          miw="14rem"
        />
        <TextInput
          {...fields.of('en')}
          label={texts.words.newTitle + texts.in.en}
          lang="en"
          flex={1}
          miw="14rem"
        />
        <Button type="submit" variant="default" loading={put.isPending}>
          {texts.words.add}
        </Button>
      </Group>
    </Form>
  );
}
