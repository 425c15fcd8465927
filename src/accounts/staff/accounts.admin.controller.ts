import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import {
  AccountIdParam,
  AccountSessionParam,
  AccountsQuery,
  InviteDto,
  RenameDto,
  RolesDto,
} from '../accounts.dto.ts';
import type { RoleDto } from '../accounts.dto.ts';
import { AccountSessionView, AccountView, AccountWithLinkView, AccountsPage } from '../accounts.view.ts';
import type { Grant } from '../domain/grants.ts';
import { Session } from '../door/signed-in.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { AccountViews } from './account-views.ts';
import { ChangeRoles } from './change-roles.service.ts';
import { InviteStaff } from './invite-staff.service.ts';
import { RenameStaff } from './rename-staff.service.ts';
import { StaffSessions } from './staff-sessions.service.ts';

/** Who works here, and as what. */
@ApiTags('staff')
@Controller('api/v1/admin/accounts')
@Needs('staff.manage')
export class AccountsAdminController {
  constructor(
    private readonly views: AccountViews,
    private readonly invite: InviteStaff,
    private readonly rename: RenameStaff,
    private readonly changeRoles: ChangeRoles,
    private readonly sessions: StaffSessions,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listAccounts', summary: 'Everybody with a role within your reach, by name' })
  @ApiOkResponse({ type: AccountsPage })
  @ApiProblems(400, 401, 403)
  list(@Session() session: SignedIn, @Query() query: AccountsQuery): Promise<AccountsPage> {
    return this.views.page(session, query);
  }

  @Post()
  @ApiOperation({ operationId: 'inviteStaff', summary: 'A new person; the link is shown once' })
  @ApiCreatedResponse({ type: AccountWithLinkView })
  @ApiProblems(400, 401, 403, 409, 422)
  async add(@Session() session: SignedIn, @Body() body: InviteDto): Promise<AccountWithLinkView> {
    const { displayName, email = null, roles } = body;
    const invitation = { displayName, email, roles: roles.map(grantOf) };
    return this.views.withLink(await this.invite.run(session, invitation));
  }

  @Get(':accountId')
  @ApiOperation({ operationId: 'readAccount', summary: 'One of those within your reach' })
  @ApiOkResponse({ type: AccountView })
  @ApiProblems(400, 401, 403, 404)
  read(@Session() session: SignedIn, @Param() { accountId }: AccountIdParam): Promise<AccountView> {
    return this.views.oneFor(session, accountId);
  }

  @Patch(':accountId')
  @ApiOperation({ operationId: 'renameStaff', summary: 'Another name' })
  @ApiOkResponse({ type: AccountView })
  @ApiProblems(400, 401, 403, 404, 422)
  async change(
    @Session() session: SignedIn,
    @Param() { accountId }: AccountIdParam,
    @Body() { displayName }: RenameDto,
  ): Promise<AccountView> {
    await this.rename.run(session, accountId, displayName);
    return this.views.one(accountId);
  }

  @Put(':accountId/roles')
  @ApiOperation({
    operationId: 'putStaffRoles',
    summary: 'These roles instead; none given or taken beyond your own',
  })
  @ApiOkResponse({ type: AccountView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async putRoles(
    @Session() session: SignedIn,
    @Param() { accountId }: AccountIdParam,
    @Body() { roles }: RolesDto,
  ): Promise<AccountView> {
    await this.changeRoles.run(session, accountId, roles.map(grantOf));
    return this.views.one(accountId);
  }

  @Get(':accountId/sessions')
  @ApiOperation({ operationId: 'listStaffSessions', summary: 'Where the person is signed in' })
  @ApiOkResponse({ type: [AccountSessionView] })
  @ApiProblems(400, 401, 403, 404)
  listSessions(
    @Session() session: SignedIn,
    @Param() { accountId }: AccountIdParam,
  ): Promise<AccountSessionView[]> {
    return this.sessions.list(session, accountId);
  }

  @Delete(':accountId/sessions/:sessionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endStaffSession', summary: 'It ends at once' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async endSession(
    @Session() session: SignedIn,
    @Param() { accountId, sessionId }: AccountSessionParam,
  ): Promise<void> {
    await this.sessions.end(session, accountId, sessionId);
  }
}

function grantOf({ role, regionCode, centreId }: RoleDto): Grant {
  return { role, regionCode: regionCode ?? null, centreId: centreId?.toLowerCase() ?? null };
}
