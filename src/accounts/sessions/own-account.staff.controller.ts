import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { ChangePasswordDto, OwnLanguageDto, PageQuery, SessionIdParam } from '../accounts.dto.ts';
import { AccountSessionView, OwnCentresPage } from '../accounts.view.ts';
import { Session } from '../door/signed-in.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { StaffSessions } from '../staff/staff-sessions.service.ts';
import { ChangeOwnAccount } from './change-own-account.service.ts';
import { OwnCentres } from './own-centres.ts';

/** One's own account: where it is signed in, and where it may work. */
@ApiTags('sign-in')
@Controller('api/v1/staff')
@Needs('account.own')
export class OwnAccountStaffController {
  constructor(
    private readonly centres: OwnCentres,
    private readonly sessions: StaffSessions,
    private readonly changes: ChangeOwnAccount,
  ) {}

  @Get('centres')
  @ApiOperation({
    operationId: 'listOwnCentres',
    summary: 'Centres that some role of yours reaches, by name',
  })
  @ApiOkResponse({ type: OwnCentresPage })
  @ApiProblems(400, 401, 403)
  listCentres(@Staff() { may }: StaffBadge, @Query() query: PageQuery): Promise<OwnCentresPage> {
    return this.centres.page(may, query);
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({ operationId: 'changeOwnPassword', summary: 'Another password; your other sessions end' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 409, 422, 429, 503)
  async changePassword(
    @Session() session: SignedIn,
    @Body() { present, next }: ChangePasswordDto,
  ): Promise<void> {
    await this.changes.password(session, present, next);
  }

  @Put('language')
  @HttpCode(204)
  @ApiOperation({ operationId: 'changeOwnLanguage', summary: 'What Okno speaks with you, on any device' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async changeLanguage(@Session() session: SignedIn, @Body() { language }: OwnLanguageDto): Promise<void> {
    await this.changes.language(session, language);
  }

  @Get('sessions')
  @ApiOperation({ operationId: 'listOwnSessions', summary: 'Where you are signed in' })
  @ApiOkResponse({ type: [AccountSessionView] })
  @ApiProblems(401, 403)
  listSessions(@Session() session: SignedIn): Promise<AccountSessionView[]> {
    return this.sessions.list(session, session.accountId);
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endOwnSession', summary: 'It ends at once' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async endSession(@Session() session: SignedIn, @Param() { sessionId }: SessionIdParam): Promise<void> {
    await this.sessions.end(session, session.accountId, sessionId);
  }
}
