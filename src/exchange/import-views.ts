import { Injectable } from '@nestjs/common';
import { Problem } from '../common/errors/problem.ts';
import type { Language } from '../common/http/language.ts';
import type { RowsQuery } from './exchange.dto.ts';
import { importNotFound } from './exchange.errors.ts';
import { importDetailView, importRowView, importView } from './exchange.view.ts';
import type { ImportDetailView, ImportRowsView, ImportView } from './exchange.view.ts';
import { ImportsReader } from './imports.reader.ts';

const SAMPLES = 5;
const LATEST = 10;

/** What the screens of an import are told. */
@Injectable()
export class ImportViews {
  constructor(private readonly imports: ImportsReader) {}

  async latest(regionCode: string): Promise<ImportView[]> {
    return (await this.imports.latest(regionCode, LATEST)).map(importView);
  }

  /** Throws `import-not-found`. */
  async detail(regionCode: string, id: string): Promise<ImportDetailView> {
    const file = await this.imports.file(regionCode, id);
    if (!file) throw new Problem(importNotFound);
    return importDetailView(file, await this.imports.samples(id, SAMPLES));
  }

  /** Throws `import-not-found`. */
  async rows(
    regionCode: string,
    id: string,
    { filter, limit, cursor }: RowsQuery,
    language: Language,
  ): Promise<ImportRowsView> {
    if (!(await this.imports.exists(regionCode, id))) throw new Problem(importNotFound);
    const rows = await this.imports.rows(id, filter, Number(cursor ?? 0), limit + 1);
    const items = rows.slice(0, limit);
    const nextCursor = rows.length > limit ? String(items.at(-1)?.number ?? 0) : null;
    return { items: items.map((row) => importRowView(row, language)), nextCursor };
  }
}
