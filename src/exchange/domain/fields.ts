import type { Weekday } from '../../common/time/local-date.ts';

/** What a list says of a centre, besides its name, which is what centres are known by. */
export const FACT_FIELDS = ['kind', 'municipality', 'settlement', 'address', 'phone', 'location'] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** One a weekday: changing one of them leaves the other six. */
export const DAY_FIELDS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type DayField = (typeof DAY_FIELDS)[number];

export const FIELDS = [...FACT_FIELDS, ...DAY_FIELDS] as const;
export type Field = (typeof FIELDS)[number];

/** Each field in the one way it is written, so that values compare as texts. What is not said is not there. */
export type Facts = Readonly<Partial<Record<Field, string>>>;

/** What a column may hold. `hours` is a whole week in one cell, `coordinates` both numbers. */
export const COLUMN_FIELDS = [
  'name',
  'kind',
  'region',
  'municipality',
  'settlement',
  'address',
  'phone',
  'coordinates',
  'latitude',
  'longitude',
  'hours',
  ...DAY_FIELDS,
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

export const dayField = (weekday: Weekday): DayField => DAY_FIELDS[weekday - 1] as DayField;
