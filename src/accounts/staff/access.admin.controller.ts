import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { AccountIdParam } from '../accounts.dto.ts';
import { AccountView, AccountWithLinkView } from '../accounts.view.ts';
import { Session } from '../door/signed-in.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { AccountViews } from './account-views.ts';
import { ResetAccess } from './reset-access.service.ts';
import { SuspendStaff } from './suspend-staff.service.ts';

/** Whether a person may come in, and what they come in with. */
@ApiTags('staff')
@Controller('api/v1/admin/accounts/:accountId')
@Needs('staff.manage')
export class AccessAdminController {
  constructor(
    private readonly views: AccountViews,
    private readonly suspension: SuspendStaff,
    private readonly reset: ResetAccess,
  ) {}

  @Post('suspend')
  @HttpCode(200)
  @ApiOperation({ operationId: 'suspendStaff', summary: 'All sessions end at once, no sign-in any more' })
  @ApiOkResponse({ type: AccountView })
  @ApiProblems(400, 401, 403, 404, 409)
  async suspend(@Session() session: SignedIn, @Param() { accountId }: AccountIdParam): Promise<AccountView> {
    await this.suspension.suspend(session, accountId);
    return this.views.one(accountId);
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resumeStaff', summary: 'May sign in again' })
  @ApiOkResponse({ type: AccountView })
  @ApiProblems(400, 401, 403, 404, 409)
  async resume(@Session() session: SignedIn, @Param() { accountId }: AccountIdParam): Promise<AccountView> {
    await this.suspension.resume(session, accountId);
    return this.views.one(accountId);
  }

  @Post('reset-password')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resetStaffPassword',
    summary: 'The old password opens nothing any more; a new one is chosen by a link that is shown once',
  })
  @ApiOkResponse({ type: AccountWithLinkView })
  @ApiProblems(400, 401, 403, 404, 409)
  async resetPassword(
    @Session() session: SignedIn,
    @Param() { accountId }: AccountIdParam,
  ): Promise<AccountWithLinkView> {
    const link = await this.reset.password(session, accountId);
    return this.views.withLink({ accountId, link });
  }

  @Post('reset-second-factor')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resetStaffSecondFactor', summary: 'The telephone with the codes is lost' })
  @ApiOkResponse({ type: AccountView })
  @ApiProblems(400, 401, 403, 404, 409)
  async resetCodes(
    @Session() session: SignedIn,
    @Param() { accountId }: AccountIdParam,
  ): Promise<AccountView> {
    await this.reset.codes(session, accountId);
    return this.views.one(accountId);
  }
}
