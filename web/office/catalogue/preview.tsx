import { List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { LANGUAGES } from '../../shared/language.ts';
import type { Language } from '../../shared/language.ts';
import { useTexts } from '../language/language.tsx';
import type { Draft } from './draft.ts';
import type { Catalogue } from './use-catalogue.ts';
import { catalogueWords } from './words.ts';

export interface PreviewProps {
  readonly draft: Draft;
  readonly catalogue: Catalogue;
}

/** What people will read, in both languages side by side. */
export function Preview({ draft, catalogue }: PreviewProps): ReactElement {
  const texts = useTexts(catalogueWords);
  return (
    <section className="office-panel" aria-label={texts.preview}>
      <Title mb="sm">{texts.preview}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {LANGUAGES.map((language) => (
          <Sheet key={language} draft={draft} catalogue={catalogue} language={language} />
        ))}
      </SimpleGrid>
    </section>
  );
}

function Sheet({ draft, catalogue, language }: PreviewProps & { readonly language: Language }): ReactElement {
  const texts = catalogueWords[language];
  const isRussian = language === 'ru';
  const nameOf = (list: Catalogue['documents'], code: string): string =>
    list.find((one) => one.code === code)?.title[language] ?? code;
  const rules = (isRussian ? draft.rulesRu : draft.rulesEn).split('\n').filter((rule) => rule.trim() !== '');
  return (
    <Stack gap="xs" lang={language}>
      <Text fw={700}>{isRussian ? draft.titleRu : draft.titleEn}</Text>
      <Text>{isRussian ? draft.summaryRu : draft.summaryEn}</Text>
      {draft.audiences.map(({ code, documents }) => (
        <div key={code}>
          <Text fw={600}>{nameOf(catalogue.audiences, code)}</Text>
          {documents.length > 0 && <Text>{texts.brings}</Text>}
          <List>
            {documents.map(({ code: document, note }) => (
              <List.Item key={document}>
                {nameOf(catalogue.documents, document)}
                {note && note[language] !== '' && <Text c="dimmed">{note[language]}</Text>}
              </List.Item>
            ))}
          </List>
        </div>
      ))}
      <List>
        {rules.map((rule) => (
          <List.Item key={rule}>{rule}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
