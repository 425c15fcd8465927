import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { CodeParam, NewServiceDto, OrderDto, ServiceEditDto, WordsEditDto } from './catalogue-edit.dto.ts';
import { CatalogueView } from './catalogue-edit.view.ts';
import type { ServiceFacts } from './catalogue-edits.repository.ts';
import { EditCatalogue } from './edit-catalogue.service.ts';

/** What is done for people, for whom, and what to bring: the same in the whole country. */
@ApiTags('catalogue')
@Controller('api/v1/admin/catalogue')
@Needs('catalogue.manage')
export class CatalogueAdminController {
  constructor(private readonly catalogue: EditCatalogue) {}

  @Get()
  @ApiOperation({ operationId: 'readCatalogue', summary: 'The whole catalogue, in both languages' })
  @ApiOkResponse({ type: CatalogueView })
  @ApiProblems(401, 403)
  read(): Promise<CatalogueView> {
    return this.catalogue.read();
  }

  @Post('services')
  @ApiOperation({
    operationId: 'addService',
    summary: 'A new service; seen by people when some centre does it',
  })
  @ApiCreatedResponse({ type: CatalogueView })
  @ApiProblems(400, 401, 403, 409, 422)
  add(@Staff() { accountId }: StaffBadge, @Body() body: NewServiceDto): Promise<CatalogueView> {
    const { expectedVersion } = body;
    return this.catalogue.addService({ accountId, expectedVersion }, factsOf(body.code, body));
  }

  @Put('services/:code')
  @ApiOperation({ operationId: 'changeService', summary: 'Its words, who comes, what to bring, until when' })
  @ApiOkResponse({ type: CatalogueView })
  @ApiProblems(400, 401, 403, 409, 422)
  change(
    @Staff() { accountId }: StaffBadge,
    @Param() { code }: CodeParam,
    @Body() body: ServiceEditDto,
  ): Promise<CatalogueView> {
    const { expectedVersion } = body;
    return this.catalogue.changeService({ accountId, expectedVersion }, factsOf(code, body));
  }

  @Put('order')
  @ApiOperation({ operationId: 'orderServices', summary: 'The order people see' })
  @ApiOkResponse({ type: CatalogueView })
  @ApiProblems(400, 401, 403, 409, 422)
  order(
    @Staff() { accountId }: StaffBadge,
    @Body() { expectedVersion, services }: OrderDto,
  ): Promise<CatalogueView> {
    return this.catalogue.order({ accountId, expectedVersion }, services);
  }

  @Put('audiences/:code')
  @ApiOperation({ operationId: 'putAudience', summary: 'Who may come: a new one, or other words' })
  @ApiOkResponse({ type: CatalogueView })
  @ApiProblems(400, 401, 403, 409, 422)
  audience(
    @Staff() { accountId }: StaffBadge,
    @Param() { code }: CodeParam,
    @Body() { expectedVersion, title }: WordsEditDto,
  ): Promise<CatalogueView> {
    return this.catalogue.putAudience({ accountId, expectedVersion }, code, clean(title));
  }

  @Put('documents/:code')
  @ApiOperation({ operationId: 'putDocument', summary: 'A document to bring: a new one, or other words' })
  @ApiOkResponse({ type: CatalogueView })
  @ApiProblems(400, 401, 403, 409, 422)
  document(
    @Staff() { accountId }: StaffBadge,
    @Param() { code }: CodeParam,
    @Body() { expectedVersion, title }: WordsEditDto,
  ): Promise<CatalogueView> {
    return this.catalogue.putDocument({ accountId, expectedVersion }, code, clean(title));
  }
}

function factsOf(code: string, body: ServiceEditDto): ServiceFacts {
  const { minutes, ticketPrefix, title, summary, rules, audiences, withdrawnFrom = null } = body;
  return {
    ...{ code, minutes, ticketPrefix, withdrawnFrom },
    title: clean(title),
    summary: clean(summary),
    rules: rules.map(clean),
    audiences: audiences.map((audience) => ({
      code: audience.code,
      documents: audience.documents.map((document) => ({
        code: document.code,
        note: document.note ? clean(document.note) : null,
      })),
    })),
  };
}

function clean({ ru, en }: { readonly ru: string; readonly en: string }): { ru: string; en: string } {
  return { ru: cleanText(ru), en: cleanText(en) };
}
