import type { Db } from '../../common/database/tx.ts';
import { CHAIN_BEGINS, breakAgainst, breakAtEnd, breakBetween } from './chain.ts';
import type { Break, Link } from './chain.ts';
import { SealsRepository } from './seals.repository.ts';

const PAGE = 1000;

export interface Verdict {
  /** The first entry that is not as it was sealed; null when all are. */
  readonly broken: Break | null;
  /** Where the chain holds to. */
  readonly last: Link;
  /** Entries that no seal protects yet. */
  readonly unsealed: number;
}

/** Reads the whole chain. `noted`: an end of it that was kept elsewhere, which must still be in it. */
export async function verifyChain(db: Db, noted: Link | null = null): Promise<Verdict> {
  const seals = new SealsRepository();
  // Read first: what is sealed meanwhile stands behind it and is left for the next time.
  const { head, beyond } = await seals.ends(db);
  const { broken, last } = await walk(db, seals, { head, noted });
  const added: Break = { position: head.position + 1, entryId: null, what: 'added' };
  return {
    broken: broken ?? breakAtEnd(last, head, noted) ?? (beyond ? added : null),
    last,
    unsealed: await seals.countUnsealed(db),
  };
}

async function walk(
  db: Db,
  seals: SealsRepository,
  { head, noted }: { readonly head: Link; readonly noted: Link | null },
): Promise<Pick<Verdict, 'broken' | 'last'>> {
  let last = CHAIN_BEGINS;
  for (let from = 0; from < head.position; from += PAGE) {
    for (const entry of await seals.sealed(db, from, Math.min(from + PAGE, head.position))) {
      const broken = breakBetween(last, entry) ?? breakAgainst(entry, noted);
      if (broken) return { broken, last };
      last = { position: entry.position, hash: entry.hash };
    }
  }
  return { broken: null, last };
}
