import { Checkbox, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TextInputProps } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { ACCESS } from './fact-values.ts';
import type { FactName, FactValues } from './fact-values.ts';
import { PointPicker } from './point-picker.tsx';
import { KINDS } from './views.ts';
import type { DirectoryTexts } from './texts.ts';
import { directoryWords } from './words.ts';

const MOST_HEADS = 100;

export interface FactFieldsProps {
  readonly values: FactValues;
  readonly set: (name: FactName, value: string) => void;
  readonly error: unknown;
  readonly regionCode: string;
  readonly hotline: string | null;
  /** null: it is still to be made. */
  readonly centreId: string | null;
  readonly problems?: Partial<Record<FactName, string>>;
}

/** Where the server's refusal of a member is shown. */
const POINTERS: Partial<Record<FactName, string>> = {
  ...{ kind: '/kind', name: '/name', head: '/headCentreId', phone: '/phone', address: '/address' },
  ...{ settlement: '/settlement', municipality: '/municipality', accessNote: '/accessibilityNote' },
  ...{ lat: '/location/lat', lon: '/location/lon' },
};

/** The fields of everything that is known of a centre itself. */
export function FactFields(props: FactFieldsProps): ReactElement {
  const { values, set, error, problems = {}, hotline, regionCode, centreId } = props;
  const texts = useTexts(directoryWords);
  const { facts } = texts;
  const fault = (name: FactName): string | undefined => {
    const pointer = POINTERS[name];
    const said = error instanceof Refusal && pointer !== undefined ? error.at(pointer) : undefined;
    return problems[name] ?? said;
  };
  const field: FieldOf = (name) => ({
    ...{ value: values[name], error: fault(name), autoComplete: 'off' },
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  return (
    <>
      <TextInput {...field('name')} label={facts.name} required withAsterisk={false} maxLength={250} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          size="md"
          {...choiceOf(field('kind'))}
          label={facts.kind}
          data={KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
        />
        <HeadSelect {...props} field={choiceOf(field('head'))} />
        <TextInput {...field('municipality')} label={facts.municipality} maxLength={200} />
        <TextInput {...field('settlement')} label={facts.settlement} maxLength={200} />
      </SimpleGrid>
      <TextInput {...field('address')} label={facts.address} maxLength={500} />
      <TextInput
        {...field('phone')}
        label={facts.phone}
        description={facts.phoneHint(hotline)}
        maxLength={100}
        maw="24rem"
      />
      <PointFields values={values} set={set} field={field}>
        <PointPicker key={regionCode} {...{ regionCode, centreId, values, set }} />
      </PointFields>
      <AccessFields field={field} />
    </>
  );
}

/** A choice takes no text that the browser remembers. */
function choiceOf({ value, error, onChange }: ReturnType<FieldOf>) {
  return { value: String(value), error, onChange };
}

type FieldOf = (name: FactName) => Pick<TextInputProps, 'value' | 'error' | 'autoComplete'> & {
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
};

function PointFields({
  values,
  set,
  field,
  children,
}: Pick<FactFieldsProps, 'values' | 'set'> & {
  readonly field: FieldOf;
  readonly children: ReactNode;
}): ReactElement {
  const { facts } = useTexts(directoryWords);
  return (
    <>
      <Title order={3}>{facts.where}</Title>
      <Text c="dimmed">{facts.pointHint}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw="24rem">
        <TextInput {...field('lat')} label={facts.lat} inputMode="decimal" maxLength={20} />
        <TextInput {...field('lon')} label={facts.lon} inputMode="decimal" maxLength={20} />
      </SimpleGrid>
      {children}
      <Checkbox
        label={facts.exact}
        checked={values.exact === 'yes'}
        onChange={(event) => set('exact', event.currentTarget.checked ? 'yes' : '')}
      />
    </>
  );
}

function AccessFields({ field }: { readonly field: FieldOf }): ReactElement {
  const { facts } = useTexts(directoryWords);
  return (
    <>
      <Title order={3}>{facts.access}</Title>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }}>
        {ACCESS.map((fact) => (
          <NativeSelect
            size="md"
            key={fact}
            {...choiceOf(field(`access-${fact}`))}
            label={facts.facts[fact]}
            data={(['', 'yes', 'no'] as const).map((value) => ({ value, label: facts.has[value] }))}
          />
        ))}
      </SimpleGrid>
      <TextInput {...field('accessNote')} label={facts.accessNote} maxLength={500} />
    </>
  );
}

interface HeadSelectProps extends Pick<FactFieldsProps, 'values' | 'regionCode'> {
  readonly field: object;
}

function HeadSelect({ values, regionCode, field }: HeadSelectProps): ReactElement {
  const { facts } = useTexts(directoryWords);
  const heads = useHeads(regionCode);
  const mayHave = values.kind === 'satellite' || values.kind === 'remote-workplace' || values.head !== '';
  return (
    <NativeSelect
      size="md"
      {...field}
      label={facts.head}
      disabled={!mayHave}
      data={[
        { value: '', label: facts.noHead },
        ...heads.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

/** The centres of a region that may be a head office. */
export function useHeads(regionCode: string): readonly { readonly id: string; readonly name: string }[] {
  const { data = [] } = useQuery({
    queryKey: ['admin-centres', 'heads', regionCode],
    queryFn: async () => {
      const pages = await Promise.all(
        (['head', 'branch'] as const).map((kind) => {
          const query = { region: regionCode, kind, state: 'all' as const, limit: MOST_HEADS };
          return answer(api.GET('/api/v1/admin/centres', { params: { query } }));
        }),
      );
      return pages.flatMap(({ items }) => items.map(({ id, name }) => ({ id, name })));
    },
  });
  return data;
}

/** What each field is called, for the table of two edits. */
export function factLabels({ facts }: DirectoryTexts): Readonly<Record<FactName, string>> {
  const access = ACCESS.map((fact) => [`access-${fact}`, facts.facts[fact]] as const);
  return {
    ...{ kind: facts.kind, name: facts.name, head: facts.head, municipality: facts.municipality },
    ...{ settlement: facts.settlement, address: facts.address, phone: facts.phone },
    ...{ lat: facts.lat, lon: facts.lon, exact: facts.exact, accessNote: facts.accessNote },
    ...(Object.fromEntries(access) as Record<`access-${(typeof ACCESS)[number]}`, string>),
  };
}

/** A value of a field as people read it. */
export function shownFact(
  texts: DirectoryTexts,
  heads: readonly { readonly id: string; readonly name: string }[],
  name: FactName,
  value: string,
): string {
  const { facts, kinds } = texts;
  if (name === 'kind') return kinds[value as keyof typeof kinds];
  if (name === 'head') return heads.find(({ id }) => id === value)?.name ?? (value && '…');
  if (name === 'exact') return value === 'yes' ? facts.yes : facts.no;
  return name.startsWith('access-') ? facts.has[value as keyof typeof facts.has] : value;
}

/** The same where nothing may be edited: a list of what is known. */
export function FactList({
  values,
  shown,
  labels,
}: {
  readonly values: FactValues;
  readonly shown: (name: FactName, value: string) => string;
  readonly labels: Readonly<Record<FactName, string>>;
}): ReactElement {
  const names = (Object.keys(values) as FactName[]).filter((name) => values[name] !== '');
  return (
    <Stack component="dl" gap="xs" m={0}>
      {names.map((name) => (
        <div key={name}>
          <Text component="dt" c="dimmed" size="sm">
            {labels[name]}
          </Text>
          <Text component="dd" m={0}>
            {shown(name, values[name])}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
