export const LINK_KINDS = ['first-administrator', 'invitation', 'password-reset'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const DAY_MS = 86_400_000;

/** How long each kind of one-time link works. An invitation may wait for the end of somebody's week off. */
export const LINK_LIFE_MS: Readonly<Record<LinkKind, number>> = {
  'first-administrator': DAY_MS,
  invitation: 7 * DAY_MS,
  'password-reset': DAY_MS,
};
