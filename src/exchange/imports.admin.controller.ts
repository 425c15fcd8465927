import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Ip,
  Param,
  Post,
  Put,
  Query,
  Req,
  Sse,
} from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { staffActor } from '../audit/staff-actor.ts';
import { Staff } from '../common/http/badge.ts';
import type { StaffBadge } from '../common/http/badge.ts';
import { FILE_ROUTE, fileBody } from '../common/http/file-bodies.ts';
import { InEitherLanguage } from '../common/http/in-either-language.ts';
import { languageOf } from '../common/http/language.ts';
import { ApiProblems } from '../common/http/openapi.ts';
import { Needs } from '../common/http/permissions.ts';
import { ApplyImport } from './apply-import.service.ts';
import { ChooseRows } from './choose-rows.service.ts';
import { CompareFile } from './compare-file.service.ts';
import {
  ChoicesDto,
  ColumnsDto,
  ExchangeRegionParam,
  ImportParam,
  RowsQuery,
  UploadQuery,
} from './exchange.dto.ts';
import { ImportDetailView, ImportRowsView, ImportView } from './exchange.view.ts';
import { receivedBytes } from './files/received-bytes.ts';
import { ImportProgress } from './import-progress.ts';
import { ImportViews } from './import-views.ts';
import { ReceiveFile } from './receive-file.service.ts';

@ApiTags('exchange')
@ApiProblems(400, 401, 403, 404, 409, 413, 415, 422, 429)
@Needs('centres.manage')
@Controller('api/v1/admin/regions/:regionCode/imports')
export class ImportsAdminController {
  constructor(
    private readonly receive: ReceiveFile,
    private readonly compare: CompareFile,
    private readonly choose: ChooseRows,
    private readonly apply: ApplyImport,
    private readonly views: ImportViews,
    private readonly progress: ImportProgress,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listImports', summary: 'The latest files of a region, each with its counts' })
  @ApiResponse({ status: 200, type: [ImportView] })
  list(@Param() { regionCode }: ExchangeRegionParam): Promise<ImportView[]> {
    return this.views.latest(regionCode);
  }

  @Post()
  @RouteConfig(FILE_ROUTE)
  @InEitherLanguage()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    operationId: 'uploadImport',
    summary: 'Bring in a CSV or XLSX; nothing is changed by it',
    description:
      'The bytes of the file as the body, at most 12 MiB. Several sheets: 422 `choose-sheet` with `sheets`.',
  })
  @ApiResponse({ status: 201, type: ImportDetailView })
  async upload(
    @Param() { regionCode }: ExchangeRegionParam,
    @Query() { name, sheet }: UploadQuery,
    @Headers('accept-language') header: string | undefined,
    @Req() request: FastifyRequest,
    @Staff() badge: StaffBadge,
  ): Promise<ImportDetailView> {
    const { stream, announced } = fileBody(request);
    const bytes = await receivedBytes(stream, announced);
    const actor = staffActor(badge.accountId);
    const file = { regionCode, name, sheet: sheet ?? null, bytes, actor, language: languageOf(header) };
    return this.views.detail(regionCode, await this.receive.run(file));
  }

  @Get(':importId')
  @ApiOperation({
    operationId: 'readImport',
    summary: 'A file, its columns, its first rows, how far it has come',
  })
  @ApiResponse({ status: 200, type: ImportDetailView })
  read(@Param() { regionCode, importId }: ImportParam): Promise<ImportDetailView> {
    return this.views.detail(regionCode, importId);
  }

  @Put(':importId/columns')
  @ApiOperation({
    operationId: 'compareImport',
    summary: 'Say what the columns hold, and compare: the dry run. Remembered for such headers',
  })
  @ApiResponse({ status: 200, type: ImportDetailView })
  async columns(
    @Param() { regionCode, importId }: ImportParam,
    @Body() { columns }: ColumnsDto,
  ): Promise<ImportDetailView> {
    await this.compare.run({ regionCode, importId, columns });
    return this.views.detail(regionCode, importId);
  }

  @Get(':importId/rows')
  @InEitherLanguage()
  @ApiOperation({ operationId: 'listImportRows', summary: 'What each row would change, field by field' })
  @ApiResponse({ status: 200, type: ImportRowsView })
  rows(
    @Param() { regionCode, importId }: ImportParam,
    @Query() query: RowsQuery,
    @Headers('accept-language') header: string | undefined,
  ): Promise<ImportRowsView> {
    return this.views.rows(regionCode, importId, query, languageOf(header));
  }

  @Post(':importId/choices')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'chooseImportRows',
    summary: 'Which rows are applied, which edits by hand overwritten',
  })
  @ApiResponse({ status: 200, type: ImportDetailView })
  async choices(
    @Param() { regionCode, importId }: ImportParam,
    @Body() body: ChoicesDto,
  ): Promise<ImportDetailView> {
    await this.choose.run(regionCode, importId, body);
    return this.views.detail(regionCode, importId);
  }

  @Post(':importId/run')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'applyImport',
    summary: 'Apply what was chosen; it goes on behind, see `live`',
  })
  @ApiResponse({ status: 202, type: ImportDetailView })
  async run(
    @Param() { regionCode, importId }: ImportParam,
    @Staff() { accountId }: StaffBadge,
  ): Promise<ImportDetailView> {
    await this.apply.start({ regionCode, importId, actor: staffActor(accountId) });
    return this.views.detail(regionCode, importId);
  }

  @Sse(':importId/live')
  @ApiOperation({ operationId: 'watchImport', summary: 'How far it has come, as events' })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Events `import`', type: ImportView })
  watch(
    @Param() { regionCode, importId }: ImportParam,
    @Ip() address: string,
  ): Promise<Observable<MessageEvent>> {
    return this.progress.watch(regionCode, importId, address);
  }
}
