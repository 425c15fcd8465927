import { Controller, Get, Header, Headers, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { InEitherLanguage } from '../common/http/in-either-language.ts';
import { languageOf } from '../common/http/language.ts';
import type { Language } from '../common/http/language.ts';
import { ApiProblems } from '../common/http/openapi.ts';
import { Needs } from '../common/http/permissions.ts';
import { nameIn } from '../common/names.ts';
import { PROMISED_WAIT_MINUTES } from './domain/promise.ts';
import { ReadReport } from './read-report.service.ts';
import type { Report } from './read-report.service.ts';
import { ReportFiles } from './report-files.ts';
import type { ReportFile } from './report-files.ts';
import {
  CentreReportFileQuery,
  CentreReportQuery,
  RegionReportFileQuery,
  RegionReportQuery,
  ReportCentreParam,
  ReportRegionParam,
} from './report.dto.ts';
import { ReportView } from './report.view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reports for whoever answers for a region, or for one centre. The guard has checked the reach of the address. */
@ApiTags('reports')
@Controller('api/v1/admin')
export class ReportsController {
  constructor(
    private readonly report: ReadReport,
    private readonly files: ReportFiles,
  ) {}

  @Get('regions/:regionCode/reports')
  @Needs('reports.see')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'readRegionReport',
    summary: 'How the centres of a region did, in one answer',
  })
  @InEitherLanguage()
  @ApiResponse({ status: 200, type: ReportView })
  @ApiProblems(400, 401, 403, 422)
  async region(
    @Param() { regionCode }: ReportRegionParam,
    @Query() query: RegionReportQuery,
    @Headers('accept-language') header?: string,
  ): Promise<ReportView> {
    return viewOf(await this.report.run({ of: { regionCode }, ...query }), languageOf(header));
  }

  @Get('regions/:regionCode/reports/table.csv')
  @Needs('reports.see')
  @ApiOperation({ operationId: 'getRegionReportCsv', summary: 'A table of it for a spreadsheet' })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200 })
  @ApiProblems(400, 401, 403, 422)
  async regionCsv(
    @Param() { regionCode }: ReportRegionParam,
    @Query() { language = 'ru', table = 'periods', ...query }: RegionReportFileQuery,
  ): Promise<StreamableFile> {
    return sent(await this.files.csv({ of: { regionCode }, ...query }, language, table));
  }

  @Get('regions/:regionCode/reports/tables.xlsx')
  @Needs('reports.see')
  @ApiOperation({ operationId: 'getRegionReportXlsx', summary: 'All tables of it, a sheet each' })
  @ApiProduces(XLSX)
  @ApiResponse({ status: 200 })
  @ApiProblems(400, 401, 403, 422)
  async regionXlsx(
    @Param() { regionCode }: ReportRegionParam,
    @Query() { language = 'ru', table: _, ...query }: RegionReportFileQuery,
  ): Promise<StreamableFile> {
    return sent(await this.files.xlsx({ of: { regionCode }, ...query }, language));
  }

  @Get('centres/:centreId/reports')
  @Needs('reports.see')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readCentreReport', summary: 'How one centre did, up to this moment' })
  @InEitherLanguage()
  @ApiResponse({ status: 200, type: ReportView })
  @ApiProblems(400, 401, 403, 422)
  async centre(
    @Param() { centreId }: ReportCentreParam,
    @Query() query: CentreReportQuery,
    @Headers('accept-language') header?: string,
  ): Promise<ReportView> {
    return viewOf(await this.report.run({ of: { centreId }, ...query }), languageOf(header));
  }

  @Get('centres/:centreId/reports/table.csv')
  @Needs('reports.see')
  @ApiOperation({ operationId: 'getCentreReportCsv', summary: 'A table of it for a spreadsheet' })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200 })
  @ApiProblems(400, 401, 403, 422)
  async centreCsv(
    @Param() { centreId }: ReportCentreParam,
    @Query() { language = 'ru', table = 'periods', ...query }: CentreReportFileQuery,
  ): Promise<StreamableFile> {
    return sent(await this.files.csv({ of: { centreId }, ...query }, language, table));
  }

  @Get('centres/:centreId/reports/tables.xlsx')
  @Needs('reports.see')
  @ApiOperation({ operationId: 'getCentreReportXlsx', summary: 'All tables of it, a sheet each' })
  @ApiProduces(XLSX)
  @ApiResponse({ status: 200 })
  @ApiProblems(400, 401, 403, 422)
  async centreXlsx(
    @Param() { centreId }: ReportCentreParam,
    @Query() { language = 'ru', table: _, ...query }: CentreReportFileQuery,
  ): Promise<StreamableFile> {
    return sent(await this.files.xlsx({ of: { centreId }, ...query }, language));
  }
}

function viewOf({ madeAt, ...report }: Report, language: Language): ReportView {
  return {
    ...report,
    name: nameIn(language, report.name),
    madeAt: madeAt === null ? null : new Date(madeAt).toISOString(),
    promisedMinutes: PROMISED_WAIT_MINUTES,
  };
}

function sent({ name, type, bytes }: ReportFile): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
}
