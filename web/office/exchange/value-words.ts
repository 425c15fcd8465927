import type { CentreField } from './use-import.ts';
import type { ExchangeTexts } from './texts.ts';

/** A value of a field as people read it; hours are kept in Russian words. */
export function valueWords(field: CentreField, value: string | null, texts: ExchangeTexts): string {
  if (value === null) return texts.unknown;
  if (field === 'kind') return texts.kindWords[value] ?? value;
  if (!['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].includes(field)) return value;
  return value.replace('выходной', texts.closedDay).replace('перерыв', texts.breakWord);
}
