import { Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { shortDayWords } from '../../shared/dates.ts';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { partsWords } from '../parts/words.ts';
import { EditEnd } from './edit-end.tsx';
import { useCardSaved } from './use-card.ts';
import { useEdited } from './use-edited.ts';
import type { Edition } from './use-edited.ts';
import type { Applied, CentreCard } from './views.ts';
import { directoryWords } from './words.ts';

interface ClosingProps {
  readonly card: CentreCard;
}

interface Saved {
  readonly centre: CentreCard;
  readonly applied: Applied;
}

/** The end of a centre, and its beginning anew. */
export function ClosingPanel({ card }: ClosingProps): ReactElement {
  const texts = useTexts(directoryWords);
  const words = card.closedAt === null ? texts.close : texts.reopen;
  return (
    <section className="office-panel office-form" aria-labelledby="closing-title">
      <Title order={2} id="closing-title" mb="sm">
        {words.title}
      </Title>
      {card.closedAt === null ? <CloseForm card={card} /> : <ReopenForm card={card} />}
    </section>
  );
}

function CloseForm({ card }: ClosingProps): ReactElement {
  const { close: words } = useTexts(directoryWords);
  const { required } = useTexts(partsWords);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const edited = useClosing(card);
  const { values, set, error } = edited;
  const submit = (): void => {
    const found = (['from', 'reason'] as const).filter((name) => values[name].trim() === '');
    setMissing(found);
    if (found.length === 0) edited.save();
  };
  const field = (name: 'from' | 'reason') => ({
    ...{ value: values[name], autoComplete: 'off' },
    error: missing.includes(name) ? required : error instanceof Refusal ? error.at(`/${name}`) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  return (
    <Form label={words.title} onSubmit={submit}>
      <Text>{words.intro}</Text>
      <TextInput {...field('from')} type="date" label={words.from} maw="16rem" />
      <TextInput {...field('reason')} label={words.reason} description={words.reasonHint} maxLength={300} />
      <EditEnd edited={edited} labels={{ from: words.from, reason: words.reason }} submit={words.submit} />
    </Form>
  );
}

function useClosing(card: CentreCard) {
  const { close: words } = useTexts(directoryWords);
  const onSaved = useCardSaved();
  const params = { path: { centreId: card.id } };
  const bodyOf = ({ values, version: expectedVersion }: Edition<'from' | 'reason'>) => ({
    ...{ expectedVersion, from: values.from, reason: values.reason },
  });
  const empty = (version: number) => ({ version, values: { from: '', reason: '' } });
  return useEdited<'from' | 'reason', Saved>({
    initial: empty(card.version),
    preview: (edition) =>
      answer(api.POST('/api/v1/admin/centres/{centreId}/close/preview', { params, body: bodyOf(edition) })),
    send: (edition) =>
      answer(api.POST('/api/v1/admin/centres/{centreId}/close', { params, body: bodyOf(edition) })),
    present: (present) => empty((present as unknown as CentreCard).version),
    saved: ({ centre, applied }) => {
      onSaved(centre, { applied, said: words.done });
      return empty(centre.version);
    },
  });
}

function ReopenForm({ card }: ClosingProps): ReactElement {
  const { reopen: words } = useTexts(directoryWords);
  const { language } = useLanguage();
  const onSaved = useCardSaved();
  const params = { path: { centreId: card.id } };
  const nothing = (version: number): Edition<never> => ({ version, values: {} });
  const edited = useEdited<never, Saved>({
    initial: nothing(card.version),
    preview: ({ version: expectedVersion }) =>
      answer(
        api.POST('/api/v1/admin/centres/{centreId}/reopen/preview', { params, body: { expectedVersion } }),
      ),
    send: ({ version: expectedVersion }) =>
      answer(api.POST('/api/v1/admin/centres/{centreId}/reopen', { params, body: { expectedVersion } })),
    present: (present) => nothing((present as unknown as CentreCard).version),
    saved: ({ centre, applied }) => {
      onSaved(centre, { applied, said: words.done });
      return nothing(centre.version);
    },
  });
  return (
    <Form label={words.title} onSubmit={edited.save}>
      <Text>
        {words.intro(
          card.closedOn === null ? '' : shortDayWords(language, card.closedOn),
          card.closedReason ?? '—',
        )}
      </Text>
      <EditEnd edited={edited} labels={{}} submit={words.submit} />
    </Form>
  );
}
