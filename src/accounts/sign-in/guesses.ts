import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { tooManyRequests } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { LimitsSwitch } from '../../common/limits/limits.ts';
import { Secrets } from '../../common/secrets/secrets.ts';
import { Clock } from '../../common/time/clock.ts';
import type { WaitRule } from '../domain/slow-down.ts';

/** Who guesses, under one rule. */
export interface Guesser {
  readonly rule: WaitRule;
  readonly subject: string;
  /** Whether a right guess wipes the count; else it takes back its own guess only. */
  readonly forgiven: boolean;
}

/**
 * Makes guessers wait longer and longer, in the database, so that all processes count together. A guess is counted
 * before it is looked at and taken back when it was right: a hundred at once are a hundred guesses, not one.
 */
@Injectable()
export class Guesses {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly limitsSwitch: LimitsSwitch,
  ) {}

  /** Counts a guess for each; throws `too-many-requests` with the seconds to wait, and then counts nothing. */
  async count(guessers: readonly Guesser[]): Promise<void> {
    if (!this.limitsSwitch.on) return;
    await this.#refuseEarly(guessers);
    for (const guesser of guessers) {
      if (!(await this.#countOne(guesser))) await this.#refuseEarly([guesser], 1);
    }
  }

  /** The guess was right. */
  async forgive(tx: Tx, guessers: readonly Guesser[]): Promise<void> {
    if (!this.limitsSwitch.on) return;
    for (const guesser of guessers) {
      const subject = this.#subject(guesser);
      await tx.rows(
        guesser.forgiven
          ? sql`delete from sign_in_guess where subject = ${subject}`
          : sql`
              update sign_in_guess
              set guesses = greatest(guesses - 1, 0), free_at = ${new Date(this.clock.now())}
              where subject = ${subject}`,
      );
    }
  }

  /** False when another guess of the subject was counted meanwhile and it has to wait. */
  async #countOne(guesser: Guesser): Promise<boolean> {
    const { waits, forgottenAfterMs } = guesser.rule;
    const now = this.clock.now();
    const at = new Date(now);
    const counted = await this.database.rows(sql`
      insert into sign_in_guess as g (subject, guesses, last_at, free_at)
      values (${this.#subject(guesser)}, 1, ${at}, ${new Date(now + (waits[0] ?? 0) * 1000)})
      on conflict (subject) do update
      set
        guesses = case when g.last_at < ${new Date(now - forgottenAfterMs)} then 1 else g.guesses + 1 end,
        last_at = ${at},
        free_at = ${at}::timestamptz + interval '1 second' * (${waits}::integer[])[
          case
            when g.last_at < ${new Date(now - forgottenAfterMs)} then 1
            else least(g.guesses + 1, ${waits.length}::integer)
          end
        ]
      where g.free_at <= ${at}
      returning guesses`);
    return counted.length > 0;
  }

  async #refuseEarly(guessers: readonly Guesser[], leastSeconds = 0): Promise<void> {
    const subjects = guessers.map((guesser) => this.#subject(guesser));
    const now = this.clock.now();
    const [row] = await this.database.rows<{ free_at: Date | null }>(sql`
      select max(free_at) as free_at from sign_in_guess where subject = any (${subjects}::bytea[])`);
    const seconds = Math.max(leastSeconds, Math.ceil(((row?.free_at?.getTime() ?? now) - now) / 1000));
    if (seconds > 0) throw new Problem(tooManyRequests, { values: { seconds }, retryAfterSeconds: seconds });
  }

  #subject({ rule, subject }: Guesser): Buffer {
    return this.secrets.hash('staff-guess', `${rule.name} ${subject}`);
  }
}
