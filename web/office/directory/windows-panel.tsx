import { Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { EditEnd } from './edit-end.tsx';
import { useCardSaved } from './use-card.ts';
import { useEdited } from './use-edited.ts';
import type { Edited, Edition } from './use-edited.ts';
import type { Applied, CentreCard } from './views.ts';
import { readNumbers, writeNumbers } from './window-numbers.ts';
import { directoryWords } from './words.ts';

/** Which windows receive; how many places a time has follows from them. */
export function WindowsPanel({ card }: { readonly card: CentreCard }): ReactElement {
  const texts = useTexts(directoryWords);
  const words = texts.windows;
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const edited = useWindows(card);
  const submit = (): void => {
    const isWrong = readNumbers(edited.values.numbers) === null;
    setProblem(isWrong ? words.wrong : undefined);
    if (!isWrong) edited.save();
  };
  return (
    <section className="office-panel office-form" aria-labelledby="windows-title">
      <Title order={2} id="windows-title" mb="sm">
        {words.title}
      </Title>
      <Form label={words.title} onSubmit={submit}>
        <TextInput
          label={words.numbers}
          description={words.hint}
          value={edited.values.numbers}
          error={problem}
          autoComplete="off"
          maw="24rem"
          maxLength={500}
          onChange={(event) => edited.set('numbers', event.currentTarget.value)}
        />
        <Text c="dimmed">{words.closures}</Text>
        <EditEnd edited={edited} labels={{ numbers: words.numbers }} />
      </Form>
    </section>
  );
}

function useWindows(card: CentreCard): Edited<'numbers'> {
  const onSaved = useCardSaved();
  const params = { path: { centreId: card.id } };
  const bodyOf = ({ values, version: expectedVersion }: Edition<'numbers'>) => ({
    ...{ expectedVersion, numbers: readNumbers(values.numbers) ?? [] },
  });
  return useEdited<'numbers', { centre: CentreCard; applied: Applied }>({
    initial: editionOf(card),
    preview: (edition) =>
      answer(api.POST('/api/v1/admin/centres/{centreId}/windows/preview', { params, body: bodyOf(edition) })),
    send: (edition) =>
      answer(api.PUT('/api/v1/admin/centres/{centreId}/windows', { params, body: bodyOf(edition) })),
    present: (present) => editionOf(present as unknown as CentreCard),
    saved: ({ centre, applied }) => {
      onSaved(centre, { applied });
      return editionOf(centre);
    },
  });
}

function editionOf({ windows, version }: Pick<CentreCard, 'windows' | 'version'>): Edition<'numbers'> {
  return { version, values: { numbers: writeNumbers(windows) } };
}
