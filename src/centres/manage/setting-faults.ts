/** What the door says of a setting that `resolveSettings` refuses. */
export const SETTING_FAULTS = {
  'unknown-setting': 'unknown-member',
  'out-of-bounds': 'out-of-range',
} as const;
