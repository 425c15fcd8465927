/** The members of two states that differ, as they were and as they are: what the trail of changes keeps. */
export function differing<State extends object>(
  before: State,
  after: State,
): { readonly before: Partial<State>; readonly after: Partial<State> } {
  const keys = (Object.keys(after) as (keyof State)[]).filter((key) => !isSame(before[key], after[key]));
  const of = (state: State): Partial<State> =>
    Object.fromEntries(keys.map((key) => [key, state[key]])) as Partial<State>;
  return { before: of(before), after: of(after) };
}

/** Whether two values would be written the same, whatever the order of their members. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? null;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, ordered(member)]),
  );
}
