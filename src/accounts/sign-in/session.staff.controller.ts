import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs, Public } from '../../common/http/permissions.ts';
import { CodeDto, SignInDto } from '../accounts.dto.ts';
import { SessionView } from '../accounts.view.ts';
import { BeforeSecondFactor } from '../door/before-second-factor.ts';
import { OwnOrigin } from '../door/own-origin.ts';
import { Session } from '../door/signed-in.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { ShowCode } from '../second-factor/show-code.service.ts';
import { SessionViews } from '../sessions/session-views.ts';
import { SignOut } from '../sessions/sign-out.service.ts';
import { SessionAnswer } from './session-answer.ts';
import { SignIn } from './sign-in.service.ts';

/** Comes in and goes out. */
@ApiTags('sign-in')
@Controller('api/v1/staff/session')
export class SessionStaffController {
  constructor(
    private readonly signingIn: SignIn,
    private readonly showCode: ShowCode,
    private readonly signingOut: SignOut,
    private readonly views: SessionViews,
    private readonly answer: SessionAnswer,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @UseGuards(OwnOrigin)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'signIn', summary: 'With login or e-mail and password' })
  @ApiOkResponse({ type: SessionView })
  @ApiProblems(400, 401, 403, 422, 429, 503)
  async signIn(
    @Body() words: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const browser = this.answer.browserOf(request);
    const { accountId, token } = await this.signingIn.run({ ...words, ...browser });
    return this.answer.give(reply, { token, deviceCookie: this.answer.remember(browser, accountId) });
  }

  @Post('code')
  @HttpCode(200)
  @Needs('account.own')
  @BeforeSecondFactor()
  @ApiOperation({ operationId: 'showCode', summary: 'The one-time code: the sign-in is done' })
  @ApiOkResponse({ type: SessionView })
  @ApiProblems(400, 401, 403, 409, 422, 429)
  async code(
    @Session() session: SignedIn,
    @Body() { code }: CodeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.answer.give(reply, await this.showCode.run(session, code));
  }

  @Get()
  @Needs('account.own')
  @BeforeSecondFactor()
  @ApiOperation({ operationId: 'readSession', summary: 'How far the sign-in is, and whose' })
  @ApiOkResponse({ type: SessionView })
  @ApiProblems(401)
  read(@Session() session: SignedIn): Promise<SessionView> {
    return this.views.of(session);
  }

  @Delete()
  @HttpCode(204)
  @Needs('account.own')
  @BeforeSecondFactor()
  @ApiOperation({ operationId: 'signOut', summary: 'The session ends at once' })
  @ApiNoContentResponse()
  @ApiProblems(401, 403)
  async signOut(
    @Session() session: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signingOut.run(session);
    this.answer.takeAway(reply);
  }
}
