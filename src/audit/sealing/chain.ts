import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';

/** An entry as it goes into its hash: everything of it, the instant to the microsecond. */
export interface EntryFacts {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly centreId: string | null;
  readonly regionCode: string | null;
  readonly sessionId: string | null;
  /** Hexadecimal. */
  readonly originMark: string | null;
}

/** A place in the chain; hashes are hexadecimal. */
export interface Link {
  readonly position: number;
  readonly hash: string;
}

export interface SealedEntry extends Link {
  readonly facts: EntryFacts;
  readonly previousHash: string;
  /** The mark that the address kept beside it gives; null when none is kept (any more). */
  readonly keptMark: string | null;
}

/** Before the first entry. */
export const CHAIN_BEGINS: Link = { position: 0, hash: '00'.repeat(32) };

/** What is wrong with a chain, at the first entry where it is. */
export interface Break {
  readonly position: number;
  readonly entryId: string | null;
  readonly what: 'removed' | 'changed' | 'moved' | 'truncated' | 'added' | 'address-changed' | 'not-as-noted';
}

export function hashOf(facts: EntryFacts, position: number, previousHash: string): string {
  return createHash('sha256')
    .update(canonicalJson({ ...facts, position, previousHash }))
    .digest('hex');
}

/** The entries that come next, each chained to the one before. */
export function seal(
  entries: readonly EntryFacts[],
  head: Link,
): (Link & { readonly id: string; readonly previousHash: string })[] {
  let { position, hash } = head;
  return entries.map((facts) => {
    const previousHash = hash;
    position += 1;
    hash = hashOf(facts, position, previousHash);
    return { id: facts.id, position, previousHash, hash };
  });
}

/** What is wrong with an entry that stands behind another; null when nothing is. */
export function breakBetween(before: Link, entry: SealedEntry): Break | null {
  const position = before.position + 1;
  if (entry.position !== position) return { position, entryId: null, what: 'removed' };
  const at = { position, entryId: entry.facts.id };
  if (hashOf(entry.facts, position, entry.previousHash) !== entry.hash) return { ...at, what: 'changed' };
  if (entry.previousHash !== before.hash) return { ...at, what: 'moved' };
  if (entry.keptMark !== null && entry.keptMark !== entry.facts.originMark)
    return { ...at, what: 'address-changed' };
  return null;
}

/** Whether the chain ends where whoever seals left off, and reaches what was noted of it elsewhere. */
export function breakAtEnd(last: Link, head: Link, noted: Link | null): Break | null {
  const wanted = Math.max(head.position, noted?.position ?? 0);
  if (last.position < wanted) return { position: last.position + 1, entryId: null, what: 'truncated' };
  return last.hash === head.hash ? null : { position: last.position, entryId: null, what: 'moved' };
}

/** Whether an end that was noted elsewhere is no more what it was. */
export function breakAgainst({ position, hash }: Link, noted: Link | null): Break | null {
  if (noted?.position !== position || noted.hash === hash) return null;
  return { position, entryId: null, what: 'not-as-noted' };
}
