import type { Grant } from './grants.ts';

/** One centre, or one region; neither where several are meant. */
export interface SharedPlace {
  readonly centreId: string | null;
  readonly regionCode: string | null;
}

/** The one place that all these roles name; null when they name none, or several. */
export function sharedPlace(grants: readonly Grant[]): SharedPlace | null {
  const [first, ...others] = grants;
  if (!first || (first.centreId === null && first.regionCode === null)) return null;
  const { centreId, regionCode } = first;
  const same = others.every((grant) => grant.centreId === centreId && grant.regionCode === regionCode);
  return same ? { centreId, regionCode } : null;
}
