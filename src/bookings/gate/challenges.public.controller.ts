import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Challenge } from 'altcha-lib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Public } from '../../common/http/permissions.ts';
import { Limits } from '../../common/limits/limits.ts';
import { Challenges } from './challenges.ts';
import { CHALLENGES_PER_ADDRESS } from './gate.ts';

@ApiTags('booking')
@Controller('api/v1/challenges')
export class ChallengesController {
  constructor(
    private readonly challenges: Challenges,
    private readonly limits: Limits,
  ) {}

  @Post()
  @HttpCode(201)
  @Public()
  @ApiOperation({ operationId: 'createChallenge', summary: 'A proof-of-work challenge (ALTCHA)' })
  @ApiResponse({ status: 201, schema: { type: 'object', additionalProperties: true } })
  @ApiProblems(429)
  async create(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Challenge> {
    await this.limits.count(CHALLENGES_PER_ADDRESS, request.ip);
    void reply.header('cache-control', 'no-store');
    return this.challenges.make();
  }
}
