import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { InEitherLanguage } from '../../common/http/in-either-language.ts';
import { languageOf } from '../../common/http/language.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { actionViews } from './entry-views.ts';
import { JournalFilter, JournalQuery } from './journal.dto.ts';
import { JournalActionView, JournalPage } from './journal.view.ts';
import { ReadJournal } from './read-journal.service.ts';

/** Who changed and who read what, within one's reach. */
@ApiTags('audit')
@Controller('api/v1/admin/audit')
@Needs('audit.see')
export class JournalAdminController {
  constructor(private readonly journal: ReadJournal) {}

  @Get()
  @ApiOperation({ operationId: 'listAudit', summary: 'The trail of what you look after, latest first' })
  @InEitherLanguage()
  @ApiOkResponse({ type: JournalPage })
  @ApiProblems(400, 401, 403)
  list(
    @Staff() badge: StaffBadge,
    @Query() query: JournalQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<JournalPage> {
    return this.journal.page(badge, query, languageOf(language));
  }

  @Get('actions')
  @ApiOperation({ operationId: 'listAuditActions', summary: 'What an entry may say was done, in words' })
  @InEitherLanguage()
  @ApiOkResponse({ type: [JournalActionView] })
  @ApiProblems(401, 403)
  actions(@Headers('accept-language') language: string | undefined): JournalActionView[] {
    return actionViews(languageOf(language));
  }

  @Get('journal.csv')
  @ApiOperation({
    operationId: 'downloadAudit',
    summary: 'The newest 10 000 of them as a file for spreadsheets; that you took it is written down',
  })
  @InEitherLanguage()
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'UTF-8 with BOM, semicolons; no cell is a formula', type: String })
  @ApiProblems(400, 401, 403)
  @Header('content-type', 'text/csv; charset=utf-8')
  async download(
    @Staff() badge: StaffBadge,
    @Query() filter: JournalFilter,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply.header('content-disposition', 'attachment; filename="okno-audit.csv"');
    return this.journal.csv(badge, filter, languageOf(language));
  }
}
