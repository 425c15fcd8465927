/** On which days a place is looked for. */
export const WHENS = ['any', 'today', 'week'] as const;
export type When = (typeof WHENS)[number];
