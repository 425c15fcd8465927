/** So many places at this time of this centre are taken beyond what the plan has now. */
export interface Surplus {
  readonly centreId: string;
  /** Epoch milliseconds; a slot's start. */
  readonly startsAt: number;
  readonly places: number;
}
