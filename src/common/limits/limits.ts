import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { tooManyRequests } from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';
import { networkOf } from './network-of.ts';
import { Secrets } from '../secrets/secrets.ts';
import { Clock } from '../time/clock.ts';

/** How often one subject may do one thing. */
export interface LimitRule {
  readonly name: string;
  readonly most: number;
  readonly windowSeconds: number;
}

/** Whether limits are kept; off only under load tests and browsers under test. */
export abstract class LimitsSwitch {
  abstract readonly on: boolean;
}

/**
 * Limits counted in the database, so that all processes share them. Subjects (addresses, contacts,
 * references) are stored as keyed hashes. Windows are fixed and aligned to the epoch.
 */
@Injectable()
export class Limits {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly limitsSwitch: LimitsSwitch,
  ) {}

  /** Counts one more, of a subject or of a subject within something; throws `too-many-requests` with the seconds left once the rule's most is passed. */
  async count(rule: LimitRule, subject: string, within = ''): Promise<void> {
    if (!this.limitsSwitch.on) return;
    const { start, seconds } = this.#window(rule);
    const [row] = await this.database.rows<{ hits: number }>(
      sql`
        insert into rate_window (rule, subject, window_start, hits)
        values (${rule.name}, ${this.#subject(subject, within)}, ${start}, 1)
        on conflict (rule, subject, window_start) do update
        set hits = rate_window.hits + 1
        returning hits`.named('limits-count'),
    );
    if (row && row.hits <= rule.most) return;
    throw new Problem(tooManyRequests, { values: { seconds }, retryAfterSeconds: seconds });
  }

  /** Throws `too-many-requests` when the rule's most is reached already; counts nothing. */
  async check(rule: LimitRule, subject: string): Promise<void> {
    if (!this.limitsSwitch.on) return;
    const { start, seconds } = this.#window(rule);
    const [row] = await this.database.rows<{ hits: number }>(
      sql`
        select hits
        from rate_window
        where rule = ${rule.name} and subject = ${this.#subject(subject)} and window_start = ${start}`.named(
        'limits-check',
      ),
    );
    if (row && row.hits >= rule.most)
      throw new Problem(tooManyRequests, { values: { seconds }, retryAfterSeconds: seconds });
  }

  #subject(subject: string, within = ''): Buffer {
    return this.secrets.hash('address', `${networkOf(subject)} ${within}`);
  }

  /** The window that runs now: when it began, and the seconds until it is over. */
  #window({ windowSeconds }: LimitRule): { readonly start: Date; readonly seconds: number } {
    const windowMs = windowSeconds * 1000;
    const now = this.clock.now();
    const start = now - (now % windowMs);
    return { start: new Date(start), seconds: Math.max(1, Math.ceil((start + windowMs - now) / 1000)) };
  }
}
