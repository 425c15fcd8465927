import { Body, Controller, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Public } from '../../common/http/permissions.ts';
import { Limits } from '../../common/limits/limits.ts';
import { AcceptLinkDto, OpenLinkDto } from '../accounts.dto.ts';
import { LinkView, SessionView } from '../accounts.view.ts';
import { OwnOrigin } from '../door/own-origin.ts';
import { SessionAnswer } from '../sign-in/session-answer.ts';
import { AcceptLink } from './accept-link.service.ts';
import { ReadLink } from './read-link.service.ts';

/** Nobody guesses 32 random bytes; each attempt costs a look, and acceptance the hash of a password. */
const LINKS_PER_ADDRESS = { name: 'staff-links', most: 60, windowSeconds: 600 };

/** What the page behind a one-time link asks. */
@ApiTags('sign-in')
@Controller('api/v1/staff/links')
@UseGuards(OwnOrigin)
export class LinksStaffController {
  constructor(
    private readonly readLink: ReadLink,
    private readonly acceptLink: AcceptLink,
    private readonly limits: Limits,
    private readonly answer: SessionAnswer,
  ) {}

  @Post('open')
  @HttpCode(200)
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'openStaffLink', summary: 'What a one-time link is for; it is not used up' })
  @ApiOkResponse({ type: LinkView })
  @ApiProblems(400, 403, 410, 422, 429)
  async open(@Body() { token }: OpenLinkDto, @Req() request: FastifyRequest): Promise<LinkView> {
    await this.limits.count(LINKS_PER_ADDRESS, request.ip);
    return this.readLink.run(token);
  }

  @Post('accept')
  @HttpCode(200)
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'acceptStaffLink', summary: 'A password is chosen, and its owner signed in' })
  @ApiOkResponse({ type: SessionView })
  @ApiProblems(400, 403, 409, 410, 422, 429, 503)
  async accept(
    @Body() words: AcceptLinkDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    await this.limits.count(LINKS_PER_ADDRESS, request.ip);
    const browser = this.answer.browserOf(request);
    const { accountId, token } = await this.acceptLink.run({ ...words, ...browser });
    const deviceCookie = this.answer.remember(browser, accountId);
    return this.answer.give(reply, { token, deviceCookie });
  }
}
