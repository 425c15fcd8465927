import { Checkbox, Fieldset, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { Draft } from './draft.ts';
import { isUsed } from './use-catalogue.ts';
import type { Catalogue, CodedWords, TwoWords } from './use-catalogue.ts';
import { catalogueWords } from './words.ts';

export interface WhoComesFieldsProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
  readonly catalogue: Catalogue;
}

type Audience = Draft['audiences'][number];

/** Who may come for the service, and what each brings. */
export function WhoComesFields({ draft, set, catalogue }: WhoComesFieldsProps): ReactElement {
  const texts = useTexts(catalogueWords);
  const { language } = useLanguage();
  const put = (code: string, audience: Audience | null): void => {
    const kept = draft.audiences.filter((one) => one.code !== code || audience !== null);
    const next = kept.map((one) => (one.code === code && audience ? audience : one));
    set({ audiences: audience && !kept.some((one) => one.code === code) ? [...next, audience] : next });
  };
  return (
    <Fieldset legend={texts.form.audiences} className="office-panel">
      <Stack gap="md">
        {catalogue.audiences.map(({ code, title }) => {
          const chosen = draft.audiences.find((one) => one.code === code) ?? null;
          return (
            <Stack key={code} gap="xs">
              <Checkbox
                label={title[language]}
                description={isUsed(catalogue, 'audiences', code) ? undefined : texts.unusedAudience}
                checked={chosen !== null}
                onChange={({ currentTarget }) =>
                  put(code, currentTarget.checked ? { code, documents: [] } : null)
                }
              />
              {chosen && (
                <Documents
                  audience={chosen}
                  of={title[language]}
                  documents={catalogue.documents}
                  onChange={(audience) => put(code, audience)}
                />
              )}
            </Stack>
          );
        })}
      </Stack>
    </Fieldset>
  );
}

interface DocumentsProps {
  readonly audience: Audience;
  readonly of: string;
  readonly documents: readonly CodedWords[];
  readonly onChange: (audience: Audience) => void;
}

function Documents({ audience, of, documents, onChange }: DocumentsProps): ReactElement {
  const { language } = useLanguage();
  const put = (code: string, note: TwoWords | null | undefined): void => {
    const others = audience.documents.filter((one) => one.code !== code);
    const isThere = others.length < audience.documents.length;
    const next = isThere
      ? audience.documents.map((one) => (one.code === code ? { code, note: note ?? null } : one))
      : [...others, { code, note: note ?? null }];
    onChange({ ...audience, documents: note === undefined ? others : next });
  };
  return (
    <Stack gap="xs" pl="xl" role="group" aria-label={of}>
      {documents.map(({ code, title }) => {
        const brought = audience.documents.find((one) => one.code === code) ?? null;
        return (
          <Stack key={code} gap={4}>
            <Checkbox
              label={title[language]}
              checked={brought !== null}
              onChange={({ currentTarget }) => put(code, currentTarget.checked ? null : undefined)}
            />
            {brought && (
              <Notes name={title[language]} note={brought.note} onChange={(note) => put(code, note)} />
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}

interface NotesProps {
  readonly name: string;
  readonly note: TwoWords | null;
  readonly onChange: (note: TwoWords) => void;
}

function Notes({ name, note, onChange }: NotesProps): ReactElement {
  const texts = useTexts(catalogueWords);
  const both = note ?? { ru: '', en: '' };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} pl="xl" pb="xs">
      {(['ru', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          aria-label={texts.form.note(name) + texts.in[language]}
          placeholder={texts.form.notePlace + texts.in[language]}
          lang={language}
          size="sm"
          value={both[language]}
          onChange={({ currentTarget }) => onChange({ ...both, [language]: currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}
