import { mayHaveHead } from './centre-kind.ts';
import type { CentreKind } from './centre-kind.ts';

export interface HeadOffice {
  readonly id: string;
  readonly regionCode: string;
  readonly kind: CentreKind;
  readonly closed: boolean;
}

export interface HeadQuestion {
  /** The centre that would have the head office; its id is null while it is being made. */
  readonly centre: { readonly id: string | null; readonly regionCode: string; readonly kind: CentreKind };
  /** Whether other centres name this one as theirs. */
  readonly hasSatellites: boolean;
  /** What was asked for: null for none, `unknown` for an id no centre has. */
  readonly head: HeadOffice | null | 'unknown';
  /** True when the head office was this one before. */
  readonly isUnchanged: boolean;
}

export type HeadRefusal =
  | 'head-unknown'
  | 'head-is-itself'
  | 'head-of-other-region'
  | 'head-is-satellite'
  | 'head-closed'
  | 'kind-has-no-head'
  | 'has-satellites';

/**
 * Whether a centre may have this head office, or none; null when it may. Only a satellite or a remote workplace has
 * one; it is of the same region and no such part itself, so a head office never has a head office. A centre that
 * others name as theirs cannot become such a part. A closed one is not named anew; where it was named before it closed,
 * it stays. None at all is right: what is not known is not made up.
 */
export function refuseHead({ centre, hasSatellites, head, isUnchanged }: HeadQuestion): HeadRefusal | null {
  if (hasSatellites && mayHaveHead(centre.kind)) return 'has-satellites';
  if (head === null) return null;
  if (!mayHaveHead(centre.kind)) return 'kind-has-no-head';
  if (head === 'unknown') return 'head-unknown';
  if (head.id === centre.id) return 'head-is-itself';
  if (head.regionCode !== centre.regionCode) return 'head-of-other-region';
  if (mayHaveHead(head.kind)) return 'head-is-satellite';
  return head.closed && !isUnchanged ? 'head-closed' : null;
}
