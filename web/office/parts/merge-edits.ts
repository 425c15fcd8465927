/** The fields of a form, each as text. */
export type Values<Name extends string> = Readonly<Record<Name, string>>;

/** A field in which two edits of one thing differ from what both began with, or from each other. */
export interface EditedField<Name extends string> {
  readonly name: Name;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** True when both changed it, each to something else: a person has to choose. */
  readonly isClash: boolean;
}

export type Choice = 'mine' | 'theirs';

/** The fields that either of two edits changed, in the order of the form. */
export function editedFields<Name extends string>(
  base: Values<Name>,
  mine: Values<Name>,
  theirs: Values<Name>,
): readonly EditedField<Name>[] {
  return (Object.keys(base) as Name[])
    .filter((name) => mine[name] !== base[name] || theirs[name] !== base[name])
    .map((name) => ({
      ...{ name, base: base[name], mine: mine[name], theirs: theirs[name] },
      isClash: mine[name] !== base[name] && theirs[name] !== base[name] && mine[name] !== theirs[name],
    }));
}

/** Both edits together: whoever alone changed a field has it their way; of a clash what is chosen, else mine. */
export function mergedEdits<Name extends string>(
  base: Values<Name>,
  mine: Values<Name>,
  theirs: Values<Name>,
  chosen: Partial<Record<Name, Choice>> = {},
): Values<Name> {
  const merged = { ...base } as Record<Name, string>;
  for (const { name, isClash } of editedFields(base, mine, theirs)) {
    const isTheirs = isClash ? chosen[name] === 'theirs' : mine[name] === base[name];
    merged[name] = isTheirs ? theirs[name] : mine[name];
  }
  return merged;
}
