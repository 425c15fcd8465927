import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { ask } from '../api/ask.ts';
import type { CentreView } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { useChosenCentre } from '../session/centre.tsx';
import { useMe } from '../session/session.ts';
import { frameWords } from './words.ts';

/** As many as the session lists; whoever reaches more finds the others by name. */
const MOST_LISTED = 50;
const TYPING_MS = 250;

/** One centre is a name, several are a choice, very many are found by what is typed. */
export function CentreChooser(): ReactElement | null {
  const texts = useTexts(frameWords);
  const { centres } = useMe();
  const { centre, choose } = useChosenCentre();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useFoundCentres(query === centre?.name ? '' : query, centres.length >= MOST_LISTED);
  if (centres.length === 0) return null;
  if (centres.length === 1) return <Text fw={600}>{centre?.name}</Text>;
  const known = new Map([...centres, ...found, ...(centre ? [centre] : [])].map((one) => [one.id, one]));
  return (
    <Select
      aria-label={texts.centre}
      placeholder={texts.centrePlaceholder}
      size="sm"
      w="20rem"
      maw="100%"
      searchable
      allowDeselect={false}
      nothingFoundMessage={texts.centreNotFound}
      data={[...known.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={centre?.id ?? null}
      onSearchChange={setTyped}
      onChange={(id) => {
        const next = id === null ? undefined : known.get(id);
        if (next) choose(next);
      }}
    />
  );
}

function useFoundCentres(query: string, isNeeded: boolean): readonly CentreView[] {
  const { data } = useQuery({
    queryKey: ['centres', query],
    queryFn: () =>
      ask<{ items: CentreView[] }>('GET', `/api/v1/staff/centres?q=${encodeURIComponent(query)}`),
    enabled: isNeeded && query !== '',
    placeholderData: (before) => before,
  });
  return data?.items ?? [];
}
