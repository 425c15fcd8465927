import { plainNumber } from '../../shared/language.ts';
import type { Language } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { reportsWords } from './words.ts';

export interface Say {
  readonly count: (value: number) => string;
  readonly minutes: (value: number | null) => string;
  /** Of a share from 0 to 1: whole per cent, with one digit below ten. */
  readonly percent: (share: number | null) => string;
}

/** Numbers in the words of the language. */
export function useSay(): Say {
  const texts = useTexts(reportsWords);
  const { language } = useLanguage();
  return {
    count: (value) => plainNumber(language, value),
    minutes: (value) => (value === null ? texts.unknown : texts.minutes(plainNumber(language, value))),
    percent: (share) => (share === null ? texts.unknown : texts.percent(percentNumber(language, share))),
  };
}

function percentNumber(language: Language, share: number): string {
  const percent = share * 100;
  return plainNumber(language, percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent));
}
