import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import type { Challenge, Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import { Secrets } from '../../common/secrets/secrets.ts';
import { Clock } from '../../common/time/clock.ts';

/** Rounds of PBKDF2 for each guess, and how many guesses: under half a second on a desktop, two on an old phone. */
const COST = 1000;
const FEWEST_GUESSES = 150;
const MOST_GUESSES = 350;
const LIFE_MS = 20 * 60_000;
const LONGEST_PAYLOAD = 4096;

/** Whether challenges are asked for; off only under load tests and browsers under test. */
export abstract class ChallengeSwitch {
  abstract readonly on: boolean;
}

/** Proof-of-work challenges (ALTCHA): signed, good for twenty minutes, each solution works once. */
@Injectable()
export class Challenges {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  make(): Promise<Challenge> {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      counter: randomInt(MOST_GUESSES, FEWEST_GUESSES),
      deriveKey,
      // The library compares with the machine's clock, in whole seconds.
      expiresAt: Math.floor((Date.now() + LIFE_MS) / 1000),
      ...this.#keys(),
    });
  }

  /** True when the payload solves a challenge of ours that is still good. Says nothing about earlier use. */
  async isSolved(payload: string): Promise<boolean> {
    const read = readPayload(payload);
    if (!read) return false;
    try {
      const { verified } = await verifySolution({ ...read, deriveKey, ...this.#keys() });
      return verified;
    } catch {
      return false;
    }
  }

  /** Marks the solution as used; false when it was used before. */
  async spend(db: Db, payload: string): Promise<boolean> {
    const signature = readPayload(payload)?.challenge.signature ?? payload;
    const spent = await db.rows(sql`
      insert into spent_challenge (signature, expires_at)
      values (
        ${createHash('sha256').update(signature).digest()},
        ${new Date(this.clock.now() + 2 * LIFE_MS)}
      )
      on conflict do nothing
      returning signature`);
    return spent.length > 0;
  }

  #keys(): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
    return {
      hmacSignatureSecret: this.secrets.key('challenge').toString('base64url'),
      hmacKeySignatureSecret: this.secrets.key('challenge-key').toString('base64url'),
    };
  }
}

function readPayload(text: string): Payload | null {
  if (text.length > LONGEST_PAYLOAD) return null;
  try {
    const payload = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Partial<Payload> | null;
    const isWhole = typeof payload?.challenge === 'object' && typeof payload.solution === 'object';
    return isWhole && payload.challenge && payload.solution ? (payload as Payload) : null;
  } catch {
    return null;
  }
}
