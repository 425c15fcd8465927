import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { HashingTurns } from './hashing-turns.ts';

/** Argon2id (the library's default) with the least that OWASP asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords, a few at a time. Never inside a transaction: it would be held open meanwhile. */
@Injectable()
export class Passwords {
  readonly #turns = new HashingTurns();
  #nobodys: Promise<string> | null = null;

  /** Throws `temporarily-unavailable` when too many wait. */
  hash(password: string): Promise<string> {
    return this.#turns.take(() => hash(composed(password), COST));
  }

  /**
   * Whether this is the password of the hash. Without a hash (nobody of this login, or no password yet) the answer
   * is no, and takes as long. Throws `temporarily-unavailable` when too many wait.
   */
  async isRight(password: string, passwordHash: string | null): Promise<boolean> {
    const against = passwordHash ?? (await this.#hashOfNobody());
    const isRight = await this.#turns.take(() => verify(against, composed(password)));
    return isRight && passwordHash !== null;
  }

  #hashOfNobody(): Promise<string> {
    this.#nobodys ??= hash('of nobody', COST);
    return this.#nobodys;
  }
}

/** One person's keyboard sends й as one character, another's as two. */
function composed(password: string): string {
  return password.normalize('NFC');
}
