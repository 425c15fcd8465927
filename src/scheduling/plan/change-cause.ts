/** Why the plan of centres changes: for the trail, for the screen of the moves, and for those who are moved. */
export interface ChangeCause {
  /** In the trail: `schedule.week`, `calendar.add-day`, `centre.close`. */
  readonly action: string;
  readonly subject: {
    readonly kind: 'centre' | 'region' | 'group' | 'country';
    /** The centre's or group's id, the region's code, `RU`. */
    readonly id: string;
  };
  /** In the words of whoever changes it, never with names of citizens: «Указ Главы КБР», «Ремонт»; null: none given. */
  readonly reason: string | null;
}

/** What was and what is, for the trail. Never names or contacts of citizens. */
export interface ChangeTrace {
  readonly before?: unknown;
  readonly after?: unknown;
}
