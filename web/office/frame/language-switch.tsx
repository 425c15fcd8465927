import { SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Language } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { frameWords } from './words.ts';

const OWN_NAMES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'ru', label: 'Рус' },
  { value: 'en', label: 'Eng' },
];

export interface LanguageSwitchProps {
  /** Besides: what to do for whoever is signed in. */
  readonly onChosen?: (language: Language) => void;
}

export function LanguageSwitch({ onChosen }: LanguageSwitchProps): ReactElement {
  const texts = useTexts(frameWords);
  const { language, choose } = useLanguage();
  return (
    <SegmentedControl
      aria-label={texts.language}
      size="sm"
      data={[...OWN_NAMES]}
      value={language}
      onChange={(value) => {
        choose(value);
        onChosen?.(value);
      }}
    />
  );
}
