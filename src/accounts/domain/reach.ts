import type { Reach } from '../../common/http/badge.ts';

/** What the address of a request names. `centreRegion` is null when there is no such centre. */
export interface NamedPlace {
  readonly centreId: string | undefined;
  readonly centreRegion: string | null;
  readonly regionCode: string | undefined;
}

/**
 * Whether a reach covers all that an address names: a centre must be the one, or of the region; a region must be the
 * one. An address that names nothing is covered by any reach: its handler asks further.
 */
export function reachesPlace(reach: Reach, { centreId, centreRegion, regionCode }: NamedPlace): boolean {
  if (reach.kind === 'everywhere') return true;
  if (reach.kind === 'centre') return regionCode === undefined && covers(centreId, reach.centreId);
  return (
    covers(regionCode, reach.regionCode) && (centreId === undefined || centreRegion === reach.regionCode)
  );
}

function covers(named: string | undefined, reached: string): boolean {
  return named === undefined || named.toLowerCase() === reached;
}
