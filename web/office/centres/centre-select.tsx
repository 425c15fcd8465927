import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CentreView } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { useMe } from '../session/session.ts';
import { MOST_LISTED, findCentres } from './find-centres.ts';
import { centresWords } from './words.ts';

const TYPING_MS = 250;

export interface CentreSelectProps {
  readonly label: string;
  /** In the header there is no room for the label: it is only said. */
  readonly isLabelHidden?: boolean;
  readonly chosen: { readonly id: string; readonly name: string } | null;
  readonly error?: string | undefined;
  readonly onChoose: (centre: CentreView) => void;
}

/** A choice among the person's centres: a list where they are few, found by what is typed where they are many. */
export function CentreSelect({
  label,
  isLabelHidden,
  chosen,
  error,
  onChoose,
}: CentreSelectProps): ReactElement {
  const texts = useTexts(centresWords);
  const { centres } = useMe();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useFoundCentres(query === chosen?.name ? '' : query, centres.length >= MOST_LISTED);
  const known = new Map([...centres, ...found].map((one) => [one.id, one]));
  const shown = new Map([...known.values(), ...(chosen ? [chosen] : [])].map(({ id, name }) => [id, name]));
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label, size: 'sm' as const } : { label })}
      placeholder={texts.placeholder}
      error={error}
      className={isLabelHidden ? 'office-centre' : 'office-grows'}
      searchable
      allowDeselect={false}
      nothingFoundMessage={texts.notFound}
      data={[...shown].map(([id, name]) => ({ value: id, label: name }))}
      value={chosen?.id ?? null}
      onSearchChange={setTyped}
      onChange={(id) => {
        const next = id === null ? undefined : known.get(id);
        if (next) onChoose(next);
      }}
    />
  );
}

function useFoundCentres(query: string, isNeeded: boolean): readonly CentreView[] {
  const { data } = useQuery({
    queryKey: ['centres', query],
    queryFn: () => findCentres(query),
    enabled: isNeeded && query !== '',
    placeholderData: (before) => before,
  });
  return data ?? [];
}
