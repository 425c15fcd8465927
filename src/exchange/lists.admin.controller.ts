import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InEitherLanguage } from '../common/http/in-either-language.ts';
import { languageOf } from '../common/http/language.ts';
import { ApiProblems } from '../common/http/openapi.ts';
import { Needs } from '../common/http/permissions.ts';
import { ExchangeRegionParam, FormatQuery, ImportParam } from './exchange.dto.ts';
import type { ListFile } from './files/write-list.ts';
import { GiveLists } from './give-lists.service.ts';

const LISTS = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;
const FILE = { status: 200, schema: { type: 'string', format: 'binary' }, description: 'The file' } as const;

@ApiTags('exchange')
@ApiProblems(400, 401, 403, 404)
@Needs('centres.manage')
@Controller('api/v1/admin/regions/:regionCode')
export class ListsAdminController {
  constructor(private readonly lists: GiveLists) {}

  @Get('exports/centres')
  @ApiOperation({
    operationId: 'exportCentres',
    summary: 'The open centres of a region with their weeks, as a file',
  })
  @ApiProduces(...LISTS)
  @ApiResponse(FILE)
  async centres(
    @Param() { regionCode }: ExchangeRegionParam,
    @Query() { format }: FormatQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(reply, `centres-${regionCode}.${format}`, await this.lists.centres(regionCode, format));
  }

  @Get('imports/:importId/refused')
  @InEitherLanguage()
  @ApiOperation({
    operationId: 'downloadRefused',
    summary: 'Refused rows under their own headers, each with its reasons',
  })
  @ApiProduces(...LISTS)
  @ApiResponse(FILE)
  async refused(
    @Param() { regionCode, importId }: ImportParam,
    @Query() { format }: FormatQuery,
    @Headers('accept-language') header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const list = await this.lists.refused(regionCode, importId, format, languageOf(header));
    return sent(reply, `refused-${regionCode}.${format}`, list);
  }
}

function sent(reply: FastifyReply, name: string, { bytes, contentType }: ListFile): Buffer {
  void reply.header('content-type', contentType);
  void reply.header('content-disposition', `attachment; filename="${name}"`);
  return bytes;
}
