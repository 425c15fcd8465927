import { Checkbox, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { EditEnd } from './edit-end.tsx';
import { CARD } from './use-card.ts';
import { useEdited } from './use-edited.ts';
import type { Edited, Edition } from './use-edited.ts';
import type { CentreCard, Offers } from './views.ts';
import { directoryWords } from './words.ts';

interface ServicesProps {
  readonly card: CentreCard;
  readonly isKept: boolean;
}

const keyOf = (centreId: string, language: string): readonly string[] => [
  'centre-offers',
  centreId,
  language,
];

/** What the centre does, and from when. */
export function ServicesPanel({ card, isKept }: ServicesProps): ReactElement {
  const texts = useTexts(directoryWords);
  const { language } = useLanguage();
  const offers = useQuery({
    queryKey: keyOf(card.id, language),
    queryFn: () => readOffers(card.id),
  });
  return (
    <section className="office-panel office-form" aria-labelledby="services-title">
      <Title order={2} id="services-title" mb="sm">
        {texts.services.title}
      </Title>
      {offers.isError && <FailureNote error={offers.error} />}
      {offers.isPending && <Waiting />}
      {offers.data && <ServicesForm key={language} card={card} offers={offers.data} isKept={isKept} />}
    </section>
  );
}

function ServicesForm({ card, offers, isKept }: ServicesProps & { readonly offers: Offers }): ReactElement {
  const texts = useTexts(directoryWords);
  const words = texts.services;
  const [isWrong, setWrong] = useState(false);
  const edited = useOffers(card.id, offers);
  const submit = (): void => {
    const missing = Object.values(edited.values).includes(OFFERED_SOMEHOW);
    setWrong(missing);
    if (!missing) edited.save();
  };
  const labels = Object.fromEntries(offers.items.map(({ service, title }) => [service, title]));
  return (
    <Form label={words.title} onSubmit={submit}>
      <Table aria-label={words.title} verticalSpacing="sm">
        <Table.Tbody>
          {offers.items.map(({ service, title }) => (
            <OfferRow
              key={service}
              {...{ title, isKept, isWrong }}
              value={edited.values[service] ?? ''}
              onChange={(value) => edited.set(service, value)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {isKept && (
        <Stack gap="md">
          <Text c="dimmed">{words.keeps}</Text>
          <EditEnd edited={edited} labels={labels} />
        </Stack>
      )}
    </Form>
  );
}

function useOffers(centreId: string, offers: Offers): Edited<string> {
  const texts = useTexts(directoryWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  return useEdited<string, Offers>({
    initial: editionOf(offers),
    send: ({ values, version: expectedVersion }) =>
      answer(
        api.PUT('/api/v1/admin/centres/{centreId}/offers', {
          params: { path: { centreId: centreId } },
          body: { expectedVersion, offers: offersOf(values) },
        }),
      ),
    present: async () => editionOf(await readOffers(centreId)),
    saved: (saved) => {
      queries.setQueryData(keyOf(centreId, language), saved);
      void queries.invalidateQueries({ queryKey: [CARD, centreId] });
      notifications.show({ message: texts.saved, color: 'ok' });
      return editionOf(saved);
    },
  });
}

/** Ticked, and no day given yet. */
const OFFERED_SOMEHOW = '?';

interface OfferRowProps {
  readonly title: string;
  readonly value: string;
  readonly isKept: boolean;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

function OfferRow({ title, value, isKept, isWrong, onChange }: OfferRowProps): ReactElement {
  const words = useTexts(directoryWords).services;
  const isOffered = value !== '';
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          label={title}
          checked={isOffered}
          disabled={!isKept}
          onChange={(event) => onChange(event.currentTarget.checked ? OFFERED_SOMEHOW : '')}
        />
      </Table.Td>
      <Table.Td>
        {isOffered && (
          <TextInput
            type="date"
            label={words.from(title)}
            value={value === OFFERED_SOMEHOW ? '' : value}
            error={isWrong && value === OFFERED_SOMEHOW && words.wrongDate}
            disabled={!isKept}
            onChange={(event) => onChange(event.currentTarget.value || OFFERED_SOMEHOW)}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function readOffers(centreId: string): Promise<Offers> {
  return answer(api.GET('/api/v1/admin/centres/{centreId}/offers', { params: { path: { centreId } } }));
}

function editionOf({ items, version }: Offers): Edition<string> {
  return { version, values: Object.fromEntries(items.map(({ service, from }) => [service, from ?? ''])) };
}

function offersOf(values: Readonly<Record<string, string>>): { service: string; from: string }[] {
  return Object.entries(values)
    .filter(([, from]) => from !== '')
    .map(([service, from]) => ({ service, from }));
}
