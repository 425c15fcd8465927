import type { components } from '../api/schema.d.ts';
import { paperTime } from './paper-time.ts';

type Schemas = components['schemas'];

export type SentRow = Schemas['PaperRowDto'];
export type RowAnswer = Schemas['PaperRowView'];

export const TIMES = ['arrivedAt', 'calledAt', 'endedAt'] as const;
/** As the API names them; the words are in the dictionary. */
export const OUTCOMES = [
  'recovered',
  'confirmed',
  'referred',
  'refused',
] as const satisfies readonly SentRow['outcome'][];
export const REASONS = [
  'no-snils',
  'no-passport',
  'proxy',
  'not-the-owner',
  'no-translation',
  'no-birth-certificate',
  'data-mismatch',
  'other',
] as const satisfies readonly SentRow['reason'][];
export type TimeName = (typeof TIMES)[number];

/** What stands in one row of the form. */
export interface TypedRow {
  readonly arrivedAt: string;
  readonly calledAt: string;
  readonly endedAt: string;
  readonly window: string;
  readonly outcome: string;
  readonly reason: string;
  readonly missed: boolean;
  /** Codes of the documents that were seen. */
  readonly documents: readonly string[];
}

export const EMPTY_ROW: TypedRow = {
  ...{ arrivedAt: '', calledAt: '', endedAt: '', window: '', outcome: '', reason: '' },
  ...{ missed: false, documents: [] },
};

/** Whether anything stands in the row. */
export function isFilled({ missed, documents, ...cells }: TypedRow): boolean {
  return missed || documents.length > 0 || Object.values(cells).some((cell) => cell.trim() !== '');
}

/** The columns whose time cannot be read. */
export function wrongTimes(row: TypedRow): readonly TimeName[] {
  return TIMES.filter((name) => row[name].trim() !== '' && paperTime(row[name]) === null);
}

/** What is sent of a filled row; its times can be read. Whether it makes sense is the server's to judge. */
export function sentRow(reference: string, row: TypedRow): SentRow {
  const times = TIMES.map((name) => [name, paperTime(row[name])] as const).filter(
    ([, time]) => time !== null,
  );
  return {
    reference,
    ...Object.fromEntries(times),
    ...(row.window !== '' && { window: Number(row.window) }),
    ...(row.outcome !== '' && { outcome: row.outcome as NonNullable<SentRow['outcome']> }),
    ...(row.outcome === 'refused' &&
      row.reason !== '' && { reason: row.reason as NonNullable<SentRow['reason']> }),
    ...(row.documents.length > 0 && { documentsSeen: [...row.documents] }),
    ...(row.missed && { missed: true }),
  };
}
