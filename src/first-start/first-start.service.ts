import { Injectable, Logger } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Tx } from '../common/database/tx.ts';
import { Clock } from '../common/time/clock.ts';
import { DemoHours } from './demo-hours.ts';
import { ListLoader } from './list-loader.ts';
import { readShippedLists } from './shipped-files.ts';

interface InstallationRow {
  readonly demo: boolean;
  readonly lists_loaded_at: Date | null;
}

/** Errand: what an empty database needs before the first visitor, once, whoever starts first. */
@Injectable()
export class FirstStart {
  readonly #log = new Logger('FirstStart');

  constructor(
    private readonly transactions: Transactions,
    private readonly loader: ListLoader,
    private readonly demoHours: DemoHours,
    private readonly clock: Clock,
  ) {}

  /** Loads the shipped lists into an empty database; with `demo`, gives example hours once. Again is no change. */
  async run({ demo }: { readonly demo: boolean }): Promise<void> {
    const lists = await readShippedLists();
    await this.transactions.run(async (tx) => {
      const installation = await this.#locked(tx);
      const now = this.clock.now();
      if (installation.lists_loaded_at === null) {
        await this.loader.load(tx, lists, now);
        await tx.rows(sql`update installation set lists_loaded_at = ${new Date(now)} where id = 1`);
        const centres = lists.centres.reduce((sum, list) => sum + list.centres.length, 0);
        for (const note of lists.centres.flatMap(({ notes }) => notes))
          this.#log.warn({ note }, 'read with a doubt');
        this.#log.log({ regions: lists.regions.length, centres }, 'shipped lists loaded');
      }
      if (demo && !installation.demo) {
        await this.demoHours.give(tx, now);
        await tx.rows(sql`update installation set demo = true where id = 1`);
      }
    });
  }

  /** The row every process that starts waits for. A database made by hand may lack it: then it is new. */
  async #locked(tx: Tx): Promise<InstallationRow> {
    // The first of several processes may be loading for a while on a slow disk.
    await tx.rows(sql`set local lock_timeout = '180s'`);
    await tx.rows(sql`set local statement_timeout = '180s'`);
    const [row] = await tx.rows<InstallationRow>(sql`
      select demo, lists_loaded_at
      from installation
      where id = 1
      for update`);
    if (!row) throw new Error('the installation has no secret yet: settleInstallation comes first');
    return row;
  }
}
