import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import type { Language } from '../common/http/language.ts';
import { csvFile } from './csv-file.ts';
import { ReadReport } from './read-report.service.ts';
import type { ReportQuestion } from './report-scope.ts';
import { reportTables, reportTitle } from './report-tables.ts';
import type { ReportTable, TableName } from './report-tables.ts';
import { REPORT_WORDS } from './report-words.ts';
import { xlsxFile } from './xlsx-file.ts';

export interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Errand: a report as a file for a spreadsheet, which says of what it is, and that it is a demonstration if so. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly database: Database,
    private readonly report: ReadReport,
  ) {}

  async csv(question: ReportQuestion, language: Language, wanted: TableName): Promise<ReportFile> {
    const { tables, above } = await this.#tables(question, language);
    const table = tables.find(({ name }) => name === wanted);
    if (!table) throw new Error('a report has no such table');
    return {
      name: `${fileName(question)}-${wanted}.csv`,
      type: 'text/csv; charset=utf-8',
      bytes: csvFile(table, { above, decimal: language === 'ru' ? ',' : '.' }),
    };
  }

  async xlsx(question: ReportQuestion, language: Language): Promise<ReportFile> {
    const { tables, above } = await this.#tables(question, language);
    return {
      name: `${fileName(question)}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await xlsxFile(tables, above),
    };
  }

  async #tables(
    question: ReportQuestion,
    language: Language,
  ): Promise<{ tables: readonly ReportTable[]; above: readonly string[] }> {
    const report = await this.report.run(question);
    const services = await this.database.rows<{ code: string; title: Record<Language, string> }>(sql`
      select code, title
      from service`);
    const titles = new Map(services.map(({ code, title }) => [code, title[language]]));
    const titleOfService = (code: string): string => titles.get(code) ?? code;
    const title = reportTitle(report, question, { language, titleOfService });
    return {
      tables: reportTables(report, language, titleOfService),
      above: report.demo ? [REPORT_WORDS[language].demo, title] : [title],
    };
  }
}

function fileName({ of, from, to }: ReportQuestion): string {
  return ['okno', ...(of.regionCode === undefined ? [] : [of.regionCode]), from, to].join('-');
}
