import { Body, Controller, Delete, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { CodeDto, OwnerProofDto, RemoveCodesDto } from '../accounts.dto.ts';
import { SecondFactorView, SessionView } from '../accounts.view.ts';
import { Session } from '../door/signed-in.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { SessionAnswer } from '../sign-in/session-answer.ts';
import { RemoveCodes } from './remove-codes.service.ts';
import { SetUpCodes } from './set-up-codes.service.ts';

/** One's own one-time codes. */
@ApiTags('sign-in')
@Controller('api/v1/staff/second-factor')
export class SecondFactorStaffController {
  constructor(
    private readonly setUp: SetUpCodes,
    private readonly removal: RemoveCodes,
    private readonly answer: SessionAnswer,
  ) {}

  @Post()
  @HttpCode(200)
  @Needs('account.own')
  @ApiOperation({ operationId: 'beginSecondFactor', summary: 'A secret for the authenticator application' })
  @ApiOkResponse({ type: SecondFactorView })
  @ApiProblems(400, 401, 403, 409, 422, 429)
  begin(@Session() session: SignedIn, @Body() { password }: OwnerProofDto): Promise<SecondFactorView> {
    return this.setUp.begin(session, password);
  }

  @Post('confirm')
  @HttpCode(200)
  @Needs('account.own')
  @ApiOperation({
    operationId: 'confirmSecondFactor',
    summary: 'The first code: from now on codes are asked',
  })
  @ApiOkResponse({ type: SessionView })
  @ApiProblems(400, 401, 403, 409, 422)
  async confirm(
    @Session() session: SignedIn,
    @Body() { code }: CodeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.answer.give(reply, await this.setUp.confirm(session, code));
  }

  @Delete()
  @HttpCode(204)
  @Needs('account.own')
  @ApiOperation({
    operationId: 'removeSecondFactor',
    summary: 'Without codes again; refused to administrators',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 409, 422, 429)
  async remove(@Session() session: SignedIn, @Body() proof: RemoveCodesDto): Promise<void> {
    await this.removal.run(session, proof);
  }
}
