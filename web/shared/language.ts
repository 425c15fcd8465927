export const LANGUAGES = ['ru', 'en'] as const;
/** A language the pages speak. Another one costs a dictionary in `web/public/languages` and a word here. */
export type Language = (typeof LANGUAGES)[number];

/** How `Intl` writes dates and numbers for each language: English readers here expect 25 November and 14:00. */
export const LOCALES: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };

/** Forms of a noun by the language's own categories; `other` serves fractions and what is not given. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

/** A number with its noun in the right form: 1 место, 2 места, 5 мест, 1,5 места. */
export function counted(language: Language, count: number, forms: PluralForms): string {
  const rule = remembered(rules, language, () => new Intl.PluralRules(LOCALES[language]));
  const form = forms[rule.select(count) as keyof PluralForms] ?? forms.other;
  return `${plainNumber(language, count)} ${form}`;
}

/** A number as the language writes it: 1,5 and 10 000 in Russian. */
export function plainNumber(language: Language, value: number): string {
  return remembered(numbers, language, () => new Intl.NumberFormat(LOCALES[language])).format(value);
}

/** Making an `Intl` formatter costs more than a page; each is made once. */
export function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** The sentence with a capital first letter; the rest stays. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('ru') + rest.join('');
}
