import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { LANGUAGES } from '../../shared/language.ts';
import type { Language } from '../../shared/language.ts';
import { keep, kept } from '../parts/kept.ts';

/** The words of a screen in each language; the Russian ones are the type of the others. */
export type Words<Texts> = Readonly<Record<Language, Texts>>;

interface Spoken {
  readonly language: Language;
  /** By the person's own choice, remembered on this device. */
  readonly choose: (language: Language) => void;
  /** As the account says, unless the person has chosen. */
  readonly suggest: (language: Language) => void;
}

const KEY = 'language';
const SpokenContext = createContext<Spoken | null>(null);

let spoken: Language = 'ru';

/** The language of what goes to the server and of what is no part of a screen. */
export function spokenLanguage(): Language {
  return spoken;
}

function chosenBefore(): Language | null {
  const before = kept<string>(KEY);
  return LANGUAGES.find((language) => language === before) ?? null;
}

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [chosen, setChosen] = useState(chosenBefore);
  const [suggested, setSuggested] = useState<Language>('ru');
  const language = chosen ?? suggested;
  spoken = language;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<Spoken>(
    () => ({
      language,
      choose: (next) => {
        keep(KEY, next);
        setChosen(next);
      },
      suggest: setSuggested,
    }),
    [language],
  );
  return <SpokenContext value={value}>{children}</SpokenContext>;
}

export function useLanguage(): Spoken {
  const value = useContext(SpokenContext);
  if (value === null) throw new Error('no LanguageProvider above');
  return value;
}

/** The words of a screen in the language that is spoken now. */
export function useTexts<Texts>(words: Words<Texts>): Texts {
  return words[useLanguage().language];
}
