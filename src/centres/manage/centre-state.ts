import type { CentreKind, CentreLocation } from '../centre-facts.ts';
import type { Accessibility } from '../domain/accessibility.ts';
import type { SettingOverrides } from '../domain/settings.ts';

/** The facts of a centre that an administrator writes as they stand; null is not known. None of them shapes a slot. */
export interface CentreDraft {
  readonly kind: CentreKind;
  readonly name: string;
  /** Of a satellite or a remote workplace. */
  readonly headCentreId: string | null;
  readonly municipality: string | null;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly location: CentreLocation | null;
  /** Its own; null is its region's hotline. */
  readonly phone: string | null;
  readonly accessibility: Accessibility;
  readonly accessibilityNote: string | null;
}

/** Everything of a centre that is edited, as it is stored: what an edit is compared with. */
export interface CentreState extends CentreDraft {
  readonly version: number;
  /** Its own zone; null is its region's. */
  readonly timeZone: string | null;
  /** Its own settings only. */
  readonly settings: SettingOverrides;
  /** Numbers of the windows that receive, in order. */
  readonly windows: readonly number[];
  /** RFC 3339, UTC. */
  readonly closedAt: string | null;
  readonly closedReason: string | null;
}

/** Which state whoever edits has seen. */
export interface Expected {
  readonly expectedVersion: number;
}

/** One edit of such a state, and who makes it, for the trail. */
export interface Edit extends Expected {
  readonly actor: string;
}
