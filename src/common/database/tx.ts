import type { Statement } from './sql.ts';

declare const made: unique symbol;

/** Whatever can answer a statement. Readers ask for this and get either kind below. */
export interface Db {
  rows<Row>(statement: Statement): Promise<Row[]>;
}

/** An open transaction. Only `Transactions.run` makes one, so a write outside of it does not compile. */
export interface Tx extends Db {
  /** A write whose answer nobody needs, sent without waiting; the transaction is not committed unless it succeeds. */
  last(statement: Statement): void;
  readonly [made]: 'transaction';
}

/**
 * One atomic unit: an open transaction, or a single statement that is its own transaction.
 * Hot errands (hold, book) are one statement and take this; `Transactions.once` chooses which it is.
 */
export interface Atom extends Db {
  readonly [made]: 'transaction' | 'one statement';
}
