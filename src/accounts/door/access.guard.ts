import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { SSE_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../common/errors/problem.ts';
import { PERMISSION, PERMISSIONS } from '../../common/http/permissions.ts';
import type { Permission, RouteRule } from '../../common/http/permissions.ts';
import { originNow } from '../../common/http/request-origin.ts';
import { deviceUnknown, notPermitted } from '../accounts.errors.ts';
import { BEFORE_SECOND_FACTOR } from './before-second-factor.ts';
import { DeviceBadges } from './device-badges.ts';
import { OwnOrigin } from './own-origin.ts';
import type { SignedInRequest } from './signed-in.ts';
import { StaffAccess } from './staff-access.ts';
import type { NamedInAddress } from './staff-access.ts';
import { WatchedStreams } from './watched-streams.ts';

/** Stands before every route: reads what it says of itself, and who asks. A route that says nothing is shut. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: StaffAccess,
    private readonly devices: DeviceBadges,
    private readonly ownOrigin: OwnOrigin,
    private readonly streams: WatchedStreams,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(PERMISSION, targets);
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('cache-control', 'no-store');
    if (rule === 'device.kiosk' || rule === 'device.board') await this.#letDevice(context, request, rule);
    else if (isPermission(rule)) await this.#letPerson(context, request, rule);
    else throw new Problem(notPermitted);
    return true;
  }

  async #letPerson(
    context: ExecutionContext,
    request: SignedInRequest,
    permission: Permission,
  ): Promise<void> {
    this.ownOrigin.check(request);
    const early =
      this.reflector.get<boolean | undefined>(BEFORE_SECOND_FACTOR, context.getHandler()) ?? false;
    const { badge, session } = await this.access.check(request, { permission, early, isUse: true });
    request.badge = badge;
    request.signedIn = session;
    const origin = originNow();
    if (origin) origin.sessionId = session.sessionId;
    if (!this.#isStream(context)) return;
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    this.streams.watch(request, reply, permission, badge.accountId);
  }

  async #letDevice(
    context: ExecutionContext,
    request: SignedInRequest,
    rule: 'device.kiosk' | 'device.board',
  ): Promise<void> {
    this.ownOrigin.check(request);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const badge = await this.devices.of(request, reply);
    if (!badge || rule !== `device.${badge.device}`) throw new Problem(deviceUnknown);
    const { centreId } = request.params as NamedInAddress;
    if (centreId !== undefined && centreId !== badge.centreId) throw new Problem(notPermitted);
    request.badge = badge;
    if (this.#isStream(context)) this.streams.watchDevice(reply, badge.deviceId);
  }

  #isStream(context: ExecutionContext): boolean {
    return this.reflector.get<boolean | undefined>(SSE_METADATA, context.getHandler()) === true;
  }
}

function isPermission(rule: RouteRule | undefined): rule is Permission {
  return (PERMISSIONS as readonly unknown[]).includes(rule);
}
