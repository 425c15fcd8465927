import { Injectable } from '@nestjs/common';
import { Transactions } from '../common/database/transactions.ts';
import { Problem } from '../common/errors/problem.ts';
import type { Language } from '../common/http/language.ts';
import { newId } from '../common/ids.ts';
import { Clock } from '../common/time/clock.ts';
import { cleanText } from '../common/validation/clean-text.ts';
import { guessColumns, headersKey } from './domain/guess-columns.ts';
import { chooseSheet, fileUnreadable } from './exchange.errors.ts';
import { FILE_FAULT_WORDS } from './files/fault-words.ts';
import type { FileFault } from './files/file-table.ts';
import { readTable } from './files/read-table.ts';
import type { HeadedTable } from './files/read-table.ts';
import { ImportsRepository } from './imports.repository.ts';

/** Files are kept so long after they came. */
const KEPT_DAYS = 60;
const DAY_MS = 86_400_000;
const MOST_NAME = 200;

export interface ReceivedFile {
  readonly regionCode: string;
  readonly name: string;
  readonly sheet: string | null;
  readonly bytes: Buffer;
  readonly actor: string;
  readonly language: Language;
}

/** Errand: keep a file with its rows, its columns guessed, or as a person said of such headers before. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. Throws `file-unreadable` and `choose-sheet`. */
  async run({ regionCode, name, sheet, bytes, actor, language }: ReceivedFile): Promise<string> {
    const table = await readTable(bytes, sheet);
    if (!table.ok) throw refusal(table, language);
    const now = new Date(this.clock.now());
    const [id, key] = [newId(), headersKey(table.headers)];
    await this.transactions.run(async (tx) => {
      await this.imports.removeBefore(tx, new Date(now.getTime() - KEPT_DAYS * DAY_MS));
      const known = await this.imports.knownColumns(tx, regionCode, key);
      const file = {
        ...{ id, regionCode, actor, uploadedAt: now, ...factsOf(table) },
        name: [...cleanText(name)].slice(0, MOST_NAME).join(''),
        columns: known ?? guessColumns(table.headers),
        columnsFrom: known ? ('memory' as const) : ('guess' as const),
      };
      await this.imports.add(tx, file, table.rows.map(storable));
    });
    return id;
  }
}

function factsOf(
  table: HeadedTable,
): Pick<HeadedTable, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'headers'> {
  const { format, encoding, delimiter, sheet } = table;
  return { format, encoding, delimiter, sheet, headers: table.headers.map(storableText) };
}

/** PostgreSQL keeps neither NUL nor half a letter; such a cell is refused by its row, where people see it. */
function storable(row: HeadedTable['rows'][number]): HeadedTable['rows'][number] {
  return { ...row, cells: row.cells.map(storableText) };
}

function storableText(text: string): string {
  // eslint-disable-next-line no-control-regex -- NUL is just what is looked for.
  return text.replace(/\u0000|\p{Surrogate}/gu, '\u0001');
}

function refusal(fault: FileFault, language: Language): Problem {
  if (fault.reason === 'choose-sheet')
    return new Problem(chooseSheet, { members: { sheets: fault.sheets ?? [] } });
  const reason = FILE_FAULT_WORDS[fault.reason][language].replace('{line}', String(fault.line ?? ''));
  return new Problem(fileUnreadable, { values: { reason }, members: { reason: fault.reason } });
}
