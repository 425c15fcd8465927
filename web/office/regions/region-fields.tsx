import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { regionsWords } from './words.ts';

type Name = 'name' | 'timeZone' | 'hotline';

interface RegionFieldsProps {
  readonly values: Readonly<Record<Name, string>>;
  readonly set: (name: Name, value: string) => void;
  readonly error: unknown;
}

/** What a region is called, which clock it has and where its people are called. */
export function RegionFields({ values, set, error }: RegionFieldsProps): ReactElement {
  const texts = useTexts(regionsWords);
  const field = (name: Name) => ({
    ...{ value: values[name], autoComplete: 'off' },
    error: error instanceof Refusal ? error.at(`/${name}`) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  return (
    <>
      <TextInput {...field('name')} label={texts.name} maxLength={200} />
      <TextInput {...field('timeZone')} label={texts.zone} description={texts.zoneHint} maxLength={64} />
      <TextInput
        {...field('hotline')}
        label={texts.hotline}
        description={texts.hotlineHint}
        maxLength={100}
      />
    </>
  );
}
