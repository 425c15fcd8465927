/** How values are called: everything a person would not read as it stands. */
export interface ChangeWords {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  /** The name of a field, or null for one that has none. */
  field(name: string): string | null;
  /** A code, an id or an instant as a person reads it, or null for what stands for itself. */
  value(text: string): string | null;
}

export interface ReadableChange {
  readonly field: string;
  /** null: not said. */
  readonly before: string | null;
  readonly after: string | null;
}

const DEEPEST = 4;

/** What an entry says of before and after, field by field, those alike left out when both are told. */
export function readableChange(before: unknown, after: unknown, words: ChangeWords): ReadableChange[] {
  const [was, is] = [fieldsOf(before, words, '', 0), fieldsOf(after, words, '', 0)];
  const isBoth = was.size > 0 && is.size > 0;
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => !isBoth || change.before !== change.after);
}

function fieldsOf(facts: unknown, words: ChangeWords, path: string, depth: number): Map<string, string> {
  if (facts === null || facts === undefined) return new Map();
  if (!isFacts(facts) || depth === DEEPEST) return new Map([[path, written(facts, words)]]);
  return new Map(
    Object.entries(facts).flatMap(([name, value]) => {
      const title = words.field(name) ?? name;
      const whole = path === '' ? title : `${path} · ${title}`;
      return isFacts(value)
        ? [...fieldsOf(value, words, whole, depth + 1)]
        : [[whole, written(value, words)] as const];
    }),
  );
}

function written(value: unknown, words: ChangeWords): string {
  if (value === null || value === undefined || value === '') return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return words.value(value) ?? value;
  if (Array.isArray(value))
    return value.length === 0 ? words.none : value.map((item: unknown) => written(item, words)).join('; ');
  if (isFacts(value))
    return Object.values(value)
      .filter((part) => part !== null && part !== undefined)
      .map((part) => written(part, words))
      .join(', ');
  return JSON.stringify(value);
}

function isFacts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
