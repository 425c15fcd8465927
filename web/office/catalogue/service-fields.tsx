import { SimpleGrid, Text, TextInput, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import type { Draft } from './draft.ts';
import { catalogueWords } from './words.ts';

interface FieldsProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}

export function FactFields({ draft, set, isNew }: FieldsProps & { readonly isNew: boolean }): ReactElement {
  const texts = useTexts(catalogueWords).form;
  return (
    <SimpleGrid cols={{ base: 1, sm: isNew ? 2 : 3 }} className="catalogue-facts">
      {isNew && (
        <TextInput
          label={texts.code}
          description={texts.codeHint}
          value={draft.code}
          onChange={({ currentTarget }) => set({ code: currentTarget.value })}
        />
      )}
      <TextInput
        label={texts.letter}
        value={draft.ticketPrefix}
        maxLength={1}
        onChange={({ currentTarget }) => set({ ticketPrefix: currentTarget.value })}
      />
      <TextInput
        label={texts.minutes}
        description={texts.minutesHint}
        inputMode="numeric"
        value={draft.minutes}
        onChange={({ currentTarget }) => set({ minutes: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={texts.withdrawn}
        description={texts.withdrawnHint}
        value={draft.withdrawnFrom}
        onChange={({ currentTarget }) => set({ withdrawnFrom: currentTarget.value })}
      />
    </SimpleGrid>
  );
}

export function WordFields({
  draft,
  set,
  isUneven,
}: FieldsProps & { readonly isUneven: boolean }): ReactElement {
  const texts = useTexts(catalogueWords);
  const { form } = texts;
  const pairs = [
    ['titleRu', 'titleEn', form.title],
    ['summaryRu', 'summaryEn', form.summary],
    ['rulesRu', 'rulesEn', form.rules],
  ] as const;
  return (
    <>
      {pairs.map(([ru, en, label]) => (
        <SimpleGrid key={ru} cols={{ base: 1, sm: 2 }}>
          {([ru, en] as const).map((name) => (
            <Textarea
              key={name}
              label={label + texts.in[name === ru ? 'ru' : 'en']}
              lang={name === ru ? 'ru' : 'en'}
              autosize
              minRows={name.startsWith('title') ? 1 : 3}
              value={draft[name]}
              onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
            />
          ))}
        </SimpleGrid>
      ))}
      {isUneven && (
        <Text role="alert" c="err">
          {form.uneven}
        </Text>
      )}
    </>
  );
}
