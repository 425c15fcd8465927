import { FIELDS } from './fields.ts';
import type { Facts, Field } from './fields.ts';

/** One field of a centre that the file would change. */
export interface FieldChange {
  readonly field: Field;
  /** null: not known. */
  readonly before: string | null;
  readonly after: string;
  /** Somebody changed it here since it was last imported: left alone unless they say so. */
  readonly byHand: boolean;
}

/**
 * What a row would change of a centre. A field the file does not say stays as it is. A value is by hand when it is
 * not what was last imported: written here by somebody, before an import or after it. What nobody knows is by
 * nobody's hand.
 */
export function differenceOf(said: Facts, present: Facts, remembered: Facts): readonly FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [before, after] = [present[field] ?? null, said[field]];
    if (after === undefined || after === before) return [];
    return [{ field, before, after, byHand: before !== null && before !== remembered[field] }];
  });
}

/** The changes to be made: all but those by hand, and of those the ticked ones. */
export function changesToMake(
  changes: readonly FieldChange[],
  overwrite: readonly Field[],
): readonly FieldChange[] {
  return changes.filter(({ field, byHand }) => !byHand || overwrite.includes(field));
}

/** Whether two differences of one centre are the same, so that what was shown is what would be done. */
export function isSameDifference(a: readonly FieldChange[], b: readonly FieldChange[]): boolean {
  const text = (changes: readonly FieldChange[]): string =>
    changes.map(({ field, before, after, byHand }) => JSON.stringify([field, before, after, byHand])).join();
  return text(a) === text(b);
}
