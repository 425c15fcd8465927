import type { Accessibility } from './domain/accessibility.ts';
import type { CentreKind } from './domain/centre-kind.ts';
import { resolveSettings } from './domain/settings.ts';
import type { Settings } from './domain/settings.ts';

export interface RegionFacts {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly hotline: string | null;
}

/** Whatever other rooms may know of a centre, with what it inherits from its region filled in. */
export interface CentreFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: CentreKind;
  readonly regionCode: string;
  readonly regionName: string;
  readonly municipality: string | null;
  readonly settlement: string | null;
  readonly address: string | null;
  /** Its own, else the region's hotline. */
  readonly phone: string | null;
  readonly ownPhone: string | null;
  readonly hotline: string | null;
  /** Its own, else the region's. */
  readonly timeZone: string;
  readonly settings: Settings;
  readonly location: CentreLocation | null;
  /** True when its hours or windows are made up for a demonstration. */
  readonly demo: boolean;
  /** From this instant on nobody is received for good; it may lie ahead: ask `isClosed`. */
  readonly closedAt: Date | null;
  readonly closedReason: string | null;
  readonly accessibility: Accessibility;
  readonly accessibilityNote: string | null;
  readonly version: number;
}

/** Whether a centre has closed for good by an instant (epoch milliseconds). */
export function isClosed({ closedAt }: Pick<CentreFacts, 'closedAt'>, now: number): boolean {
  return closedAt !== null && closedAt.getTime() <= now;
}

export type { CentreKind };

/** Degrees, WGS 84. Not exact: the point of the town, not of the door. */
export interface CentreLocation {
  readonly lat: number;
  readonly lon: number;
  readonly exact: boolean;
}

/** A window by its number, and the local dates, both included, on which it is shut. */
export interface WindowFacts {
  readonly number: number;
  readonly closures: readonly { readonly fromDate: string; readonly toDate: string }[];
}

export interface CentreRow extends Omit<CentreFacts, 'settings' | 'location'> {
  readonly settings: object;
  readonly regionSettings: object;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly locationExact: boolean;
}

/** Settings were checked when they were written, so one that is wrong here is a fault of ours: it throws. */
export function centreFacts(row: CentreRow): CentreFacts {
  const { settings, regionSettings, latitude, longitude, locationExact, ...facts } = row;
  const resolved = resolveSettings(regionSettings, settings);
  if (!resolved.ok) throw new Error(`centre ${row.id}: setting ${resolved.key} is ${resolved.reason}`);
  const location =
    latitude === null || longitude === null ? null : { lat: latitude, lon: longitude, exact: locationExact };
  return { ...facts, settings: resolved.settings, location };
}
