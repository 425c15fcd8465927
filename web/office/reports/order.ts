import type { Figures } from './views.ts';

/** By what centres may be compared. */
export const MEASURES = [
  ...(['served', 'absentShare', 'waitMedianMinutes', 'waitP95Minutes', 'waitOverShare'] as const),
  'reserveUsedShare',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface Order {
  readonly by: 'name' | Measure;
  readonly down: boolean;
}

/** Numbers from the largest first, names from А; whoever has nothing to compare comes last either way. */
export function ordered<Line extends Figures & { readonly name: string }>(
  lines: readonly Line[],
  { by, down }: Order,
  language: string,
): readonly Line[] {
  const byName = (a: Line, b: Line): number => a.name.localeCompare(b.name, language, { numeric: true });
  return [...lines].sort((a, b) => {
    if (by === 'name') return down ? byName(b, a) : byName(a, b);
    const [left, right] = [a[by], b[by]];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byName(a, b);
    return (down ? right - left : left - right) || byName(a, b);
  });
}

/** The order after a heading was pressed: the same one again turns it round. */
export function pressed(before: Order, by: Order['by']): Order {
  return before.by === by ? { by, down: !before.down } : { by, down: by !== 'name' };
}
