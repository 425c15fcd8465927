import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useMe } from '../session/session.ts';
import { CentresTable } from './centres-table.tsx';
import { useRegions } from './use-regions.ts';
import { KINDS } from './views.ts';
import type { CentreKind } from './views.ts';
import { directoryWords } from './words.ts';

const TYPING_MS = 250;
const STATES = ['open', 'closed', 'all'] as const;
const POINTS = ['any', 'to-check'] as const;

interface Wanted {
  readonly q: string;
  readonly region: string;
  readonly kind: CentreKind | '';
  readonly state: (typeof STATES)[number];
  readonly point: (typeof POINTS)[number];
}

const EVERY: Wanted = { q: '', region: '', kind: '', state: 'open', point: 'any' };

/** Every centre the person keeps. */
export function DirectoryPage(): ReactElement {
  const texts = useTexts(directoryWords);
  const { permissions } = useMe();
  const [wanted, setWanted] = useState<Wanted>(EVERY);
  const [query] = useDebouncedValue(wanted, TYPING_MS);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{texts.title}</Title>
        {permissions.includes('centres.manage') && (
          <Button component={Link} to="/directory/new">
            {texts.add}
          </Button>
        )}
      </Group>
      <Filters wanted={wanted} onChange={(part) => setWanted((before) => ({ ...before, ...part }))} />
      <Found wanted={query} />
    </Stack>
  );
}

interface FiltersProps {
  readonly wanted: Wanted;
  readonly onChange: (part: Partial<Wanted>) => void;
}

function Filters({ wanted, onChange }: FiltersProps): ReactElement {
  const texts = useTexts(directoryWords);
  const regions = useRegions().filter(({ centres }) => centres > 0);
  return (
    <Group gap="md" align="flex-end">
      <TextInput
        type="search"
        label={texts.search}
        w="20rem"
        maw="100%"
        value={wanted.q}
        onChange={(event) => onChange({ q: event.currentTarget.value })}
      />
      {regions.length > 1 && (
        <NativeSelect
          size="md"
          label={texts.region}
          value={wanted.region}
          onChange={(event) => onChange({ region: event.currentTarget.value })}
          data={[
            { value: '', label: texts.everyRegion },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      <Choice
        label={texts.kind}
        value={wanted.kind}
        words={{ '': texts.everyKind, ...texts.kinds }}
        values={['', ...KINDS]}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label={texts.state}
        value={wanted.state}
        words={texts.states}
        values={STATES}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        label={texts.point}
        value={wanted.point}
        words={texts.points}
        values={POINTS}
        onChange={(point) => onChange({ point })}
      />
    </Group>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { label, value, values, words, onChange } = props;
  return (
    <NativeSelect
      size="md"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
      data={values.map((one) => ({ value: one, label: words[one] }))}
    />
  );
}

function Found({ wanted }: { readonly wanted: Wanted }): ReactElement {
  const texts = useTexts(directoryWords);
  const found = useFound(wanted);
  if (found.isError) return <FailureNote error={found.error} />;
  if (!found.data) return <Waiting />;
  const items = found.data.pages.flatMap((page) => page.items);
  return (
    <>
      {items.length === 0 ? <Text>{texts.none}</Text> : <CentresTable items={items} />}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </>
  );
}

function useFound({ q, region, kind, state, point }: Wanted) {
  return useInfiniteQuery({
    queryKey: ['admin-centres', q, region, kind, state, point],
    queryFn: ({ pageParam }) => {
      const query = {
        ...{ state, point },
        ...(q.trim() !== '' && { q: q.trim() }),
        ...(region !== '' && { region }),
        ...(kind !== '' && { kind }),
        ...(pageParam !== null && { cursor: pageParam }),
      };
      return answer(api.GET('/api/v1/admin/centres', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}
