import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Centres } from '../centres/centres.service.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { headersKey } from './domain/guess-columns.ts';
import type { Columns } from './domain/guess-columns.ts';
import { readRow } from './domain/read-row.ts';
import type { RegionNames } from './domain/read-row.ts';
import { compareRows, missingRows } from './domain/compare-rows.ts';
import type { NumberedRow } from './domain/compare-rows.ts';
import { askedRenames } from './domain/renames.ts';
import { CountFallOut } from './count-fall-out.ts';
import { DirectoryNow } from './directory-now.reader.ts';
import { columnsIncomplete, importMovedOn, importNotFound, otherRegionFile } from './exchange.errors.ts';
import type { ComparedRow, ImportFileFacts } from './import-facts.ts';
import { ImportsRepository } from './imports.repository.ts';

/** Rows read before others get their turn. */
const AT_ONCE = 200;

export interface Comparison {
  readonly regionCode: string;
  readonly importId: string;
  /** As a person says; without it, as they are known. */
  readonly columns?: Columns;
}

/** Errand: the dry run. Every row is read, found among the centres of the region and compared; nothing else is written. */
@Injectable()
export class CompareFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsRepository,
    private readonly directory: DirectoryNow,
    private readonly centres: Centres,
    private readonly fallOut: CountFallOut,
    private readonly clock: Clock,
  ) {}

  /** Again at will until it is applied. Throws `import-not-found`, `import-moved-on`, `columns-incomplete`, `other-region-file`. */
  async run({ regionCode, importId, columns: said }: Comparison): Promise<void> {
    await this.transactions.run(async (tx) => {
      const now = new Date(this.clock.now());
      const file = await this.imports.lock(tx, regionCode, importId);
      if (!file) throw new Problem(importNotFound);
      if (file.state !== 'columns' && file.state !== 'compared') throw new Problem(importMovedOn);
      const columns = said ?? file.columns;
      checkColumns(columns, file);
      if (said) {
        await this.imports.putColumns(tx, importId, said);
        await this.imports.knowColumns(tx, regionCode, headersKey(file.headers), said, now);
      }
      const region = await this.#region(tx, regionCode);
      const rows = await this.#read(tx, importId, columns, region);
      const known = await this.directory.ofRegion(tx, regionCode, now);
      const last = rows.at(-1)?.number ?? 0;
      const asked = askedRenames(compareRows(rows, known), missingRows(rows, known, last), known);
      refuseOtherRegion(asked.rows);
      await this.imports.putComparison(tx, importId, asked.rows);
      await this.imports.replaceMissing(tx, importId, asked.missing);
      await this.imports.markCompared(tx, importId, now);
    });
    await this.fallOut.count(importId);
  }

  async #region(tx: Tx, code: string): Promise<RegionNames> {
    const regions = await this.centres.regions(tx);
    const name = regions.find((region) => region.code === code)?.name ?? '';
    return { code, name, others: regions.filter((region) => region.code !== code) };
  }

  async #read(tx: Tx, id: string, columns: Columns, region: RegionNames): Promise<NumberedRow[]> {
    const rows: NumberedRow[] = [];
    for (;;) {
      const chunk = await this.imports.cells(tx, id, rows.at(-1)?.number ?? 0);
      if (chunk.length === 0) return rows;
      for (const [index, row] of chunk.entries()) {
        rows.push({ number: row.number, ...readRow(row, columns, region) });
        if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
      }
    }
  }
}

function checkColumns(columns: Columns, { headers }: ImportFileFacts): void {
  const taken = columns.filter((field) => field !== null);
  const isRight =
    columns.length === headers.length && taken.includes('name') && new Set(taken).size === taken.length;
  if (!isRight) throw new Problem(columnsIncomplete);
}

/** One row of another region is a slip; all of them are another file. */
function refuseOtherRegion(rows: readonly ComparedRow[]): void {
  const texts = rows.map(({ faults }) => faults.find(({ code }) => code === 'other-region')?.text);
  const [first] = texts;
  if (first !== undefined && texts.every((text) => text !== undefined))
    throw new Problem(otherRegionFile, { values: { text: first } });
}
