import { Injectable } from '@nestjs/common';
import { Transactions } from '../common/database/transactions.ts';
import { Problem } from '../common/errors/problem.ts';
import { CountFallOut } from './count-fall-out.ts';
import type { ChoicesDto } from './exchange.dto.ts';
import { importMovedOn, importNotFound } from './exchange.errors.ts';
import { ImportsRepository } from './imports.repository.ts';
import { SayRenamed } from './say-renamed.ts';

/** Errand: keep what a person chose of a difference, so that a reload or another device shows it. */
@Injectable()
export class ChooseRows {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsRepository,
    private readonly renamed: SayRenamed,
    private readonly fallOut: CountFallOut,
  ) {}

  /** Throws `import-not-found`, `import-moved-on`. */
  async run(regionCode: string, id: string, { rows, all }: ChoicesDto): Promise<void> {
    await this.transactions.run(async (tx) => {
      const file = await this.imports.lock(tx, regionCode, id);
      if (!file) throw new Problem(importNotFound);
      if (file.state !== 'compared') throw new Problem(importMovedOn);
      for (const { kind, taken } of all) {
        if (kind === 'by-hand') await this.imports.overwriteAll(tx, id, taken);
        else await this.imports.chooseAll(tx, id, kind, taken);
      }
      for (const { number, taken, overwrite } of rows)
        await this.imports.choose(tx, id, { number, taken: taken ?? null, overwrite: overwrite ?? null });
      for (const { number, renamed } of rows)
        if (renamed !== undefined) await this.renamed.run(tx, id, number, renamed);
    });
    await this.#countAgain(id, { rows, all });
  }

  /** Ticking a row says nothing new of it; which hours are overwritten, and which office it is, does. */
  async #countAgain(id: string, { rows, all }: ChoicesDto): Promise<void> {
    if (all.some(({ kind }) => kind === 'by-hand')) return this.fallOut.count(id);
    if (rows.some(({ renamed }) => renamed !== undefined)) return this.fallOut.count(id);
    const changed = rows.filter(({ overwrite }) => overwrite !== undefined).map(({ number }) => number);
    if (changed.length > 0) await this.fallOut.count(id, changed);
  }
}
