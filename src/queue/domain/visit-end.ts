import type { Outcome } from './ticket-steps.ts';

/** Why a visit was refused at the window. Words for people are in the screens' dictionaries. */
export const REFUSAL_REASONS = [
  'no-snils',
  'no-passport',
  'proxy',
  'not-the-owner',
  'no-translation',
  'no-birth-certificate',
  'data-mismatch',
  'other',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why a window is not receiving for a while. */
export const PAUSE_REASONS = ['lunch', 'technical', 'other'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** How a visit ended, as the clerk says it. */
export interface VisitEnd {
  readonly outcome: Outcome;
  readonly reason: RefusalReason | null;
  /** Codes of the documents the clerk saw. */
  readonly documentsSeen: readonly string[];
}

export type EndRefusal = 'reason-missing' | 'reason-not-asked' | 'unknown-document';

/** Whether a visit may end so: a refusal has a reason and nothing else has; only documents that were asked for are seen. */
export function checkEnd(
  { outcome, reason, documentsSeen }: VisitEnd,
  asked: readonly string[],
): { readonly ok: true } | { readonly ok: false; readonly reason: EndRefusal } {
  if (outcome === 'refused' && reason === null) return { ok: false, reason: 'reason-missing' };
  if (outcome !== 'refused' && reason !== null) return { ok: false, reason: 'reason-not-asked' };
  if (!documentsSeen.every((code) => asked.includes(code))) return { ok: false, reason: 'unknown-document' };
  return { ok: true };
}
