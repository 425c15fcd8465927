/** What a centre may set for itself, inherited from its region, which inherits the defaults. */
export interface Settings {
  readonly slotMinutes: number;
  /** How many days ahead the public may book, today included as day 0. */
  readonly horizonDays: number;
  /** Least time between booking online and the visit. */
  readonly noticeMinutes: number;
  /** Share of a slot's places, rounded down, kept for same-day need. */
  readonly reservePercent: number;
  /** Local time `HH:MM` of the day itself from which the public may take reserve places too. */
  readonly reserveOpens: string;
  readonly holdMinutes: number;
  readonly bookingsPerContact: number;
  /** A cancelled place is free for the public again after a random delay between these two. */
  readonly releaseMinMinutes: number;
  readonly releaseMaxMinutes: number;
  readonly arriveEarlyMinutes: number;
  readonly arriveLateMinutes: number;
  readonly missedAfterCalls: number;
  readonly missedAfterMinutes: number;
  /** Days after the visit until names and contacts are erased; the law allows 30. */
  readonly eraseAfterDays: number;
}

export type SettingOverrides = { readonly [Key in keyof Settings]?: Settings[Key] };

export const DEFAULT_SETTINGS: Settings = {
  slotMinutes: 15,
  horizonDays: 14,
  noticeMinutes: 30,
  reservePercent: 20,
  reserveOpens: '08:00',
  holdMinutes: 5,
  bookingsPerContact: 3,
  releaseMinMinutes: 1,
  releaseMaxMinutes: 10,
  arriveEarlyMinutes: 30,
  arriveLateMinutes: 15,
  missedAfterCalls: 3,
  missedAfterMinutes: 30,
  eraseAfterDays: 30,
};

type NumberSetting = Exclude<keyof Settings, 'reserveOpens'>;

/** Least and most of each number, both allowed; all are whole. */
export const SETTING_BOUNDS: Readonly<Record<NumberSetting, readonly [number, number]>> = {
  slotMinutes: [5, 240],
  horizonDays: [1, 60],
  noticeMinutes: [0, 10_080],
  reservePercent: [0, 100],
  holdMinutes: [1, 60],
  bookingsPerContact: [1, 100],
  releaseMinMinutes: [0, 1440],
  releaseMaxMinutes: [0, 1440],
  arriveEarlyMinutes: [0, 480],
  arriveLateMinutes: [0, 480],
  missedAfterCalls: [1, 20],
  missedAfterMinutes: [1, 480],
  eraseAfterDays: [0, 30],
};

export type ResolvedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly reason: 'unknown-setting' | 'out-of-bounds'; readonly key: string };

/**
 * The settings in force: each from the centre, else the region, else the default. Refuses a key that is not
 * a setting and a value that is not a whole number in its bounds (`reserveOpens`: not `HH:MM`), and a
 * least release delay above the most. Source: the table of defaults in the field notes.
 */
export function resolveSettings(region: object, centre: object): ResolvedSettings {
  for (const [key, value] of [...Object.entries(region), ...Object.entries(centre)]) {
    if (!Object.hasOwn(DEFAULT_SETTINGS, key)) return { ok: false, reason: 'unknown-setting', key };
    if (!isInBounds(key as keyof Settings, value)) return { ok: false, reason: 'out-of-bounds', key };
  }
  const settings: Settings = { ...DEFAULT_SETTINGS, ...region, ...centre };
  if (settings.releaseMinMinutes > settings.releaseMaxMinutes)
    return { ok: false, reason: 'out-of-bounds', key: 'releaseMinMinutes' };
  return { ok: true, settings };
}

function isInBounds(key: keyof Settings, value: unknown): boolean {
  if (key === 'reserveOpens') return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
  const [least, most] = SETTING_BOUNDS[key];
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
