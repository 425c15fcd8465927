import type { ReceptionHours } from '../../finder/domain/reception-hours.ts';

/** A centre as everybody may know it: what the public pages and the API say of it, nothing more. */
export interface OpenCentre {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly municipality: string | null;
  readonly settlement: string | null;
  readonly address: string | null;
  /** `exact` is false when the point is that of the town, not of the door. */
  readonly location: { readonly lat: number; readonly lon: number; readonly exact: boolean } | null;
  readonly timeZone: string;
  /** Its own, else its region's hotline. */
  readonly phone: string | null;
  /** null when they are not published. */
  readonly hours: readonly ReceptionHours[] | null;
  /** What can be booked there now or later, in the order of the catalogue; none while hours are not published. */
  readonly services: readonly OpenService[];
  /** True when its hours are examples. */
  readonly demo: boolean;
}

export interface OpenService {
  readonly code: string;
  readonly title: string;
  /** The first local date of the service here. */
  readonly from: string;
  /** The date from which it is withdrawn; null when it is not. */
  readonly until: string | null;
}

/** A time the public can hold now. How many places it has is not told: see decision 0029. */
export interface OpenTime {
  readonly startsAt: number;
  readonly endsAt: number;
  /** The centre's own date. */
  readonly date: string;
}
