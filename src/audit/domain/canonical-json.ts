/** One text for one value, whatever the order its keys were written or read in: names sorted, no spaces. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const facts = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(facts)
    .filter((name) => facts[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(facts[name])}`).join(',')}}`;
}
