export const CENTRE_KINDS = [
  'head',
  'branch',
  'satellite',
  'remote-workplace',
  'business',
  'partner',
] as const;
export type CentreKind = (typeof CENTRE_KINDS)[number];

/** Whether a centre of the kind is a part of another one, its head office. */
export function mayHaveHead(kind: CentreKind): boolean {
  return kind === 'satellite' || kind === 'remote-workplace';
}
