import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../common/errors/problem.ts';
import { PERMISSION, PERMISSIONS } from '../../common/http/permissions.ts';
import type { Permission, RouteRule } from '../../common/http/permissions.ts';
import { deviceUnknown, notPermitted, secondFactorNeeded, signInNeeded } from '../accounts.errors.ts';
import { mayNothingElse, mayOf } from '../domain/grants.ts';
import { reachesPlace } from '../domain/reach.ts';
import { sessionState } from '../domain/session-state.ts';
import { BEFORE_SECOND_FACTOR } from './before-second-factor.ts';
import { DeviceBadges } from './device-badges.ts';
import { OwnOrigin } from './own-origin.ts';
import { SignedInReader } from './signed-in.reader.ts';
import type { SignedInRequest } from './signed-in.ts';
import { StaffCookie } from './staff-cookie.ts';

interface Place {
  readonly centreId?: string;
  readonly regionCode?: string;
}

/** Stands before every route: reads what it says of itself, and who asks. A route that says nothing is shut. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly cookie: StaffCookie,
    private readonly sessions: SignedInReader,
    private readonly devices: DeviceBadges,
    private readonly ownOrigin: OwnOrigin,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(PERMISSION, targets);
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('cache-control', 'no-store');
    if (rule === 'device.kiosk' || rule === 'device.board') await this.#letDevice(request, reply, rule);
    else if (isPermission(rule)) {
      const early = this.reflector.get<boolean | undefined>(BEFORE_SECOND_FACTOR, context.getHandler());
      await this.#letPerson(request, rule, early ?? false);
    } else throw new Problem(notPermitted);
    return true;
  }

  async #letPerson(request: SignedInRequest, permission: Permission, early: boolean): Promise<void> {
    this.ownOrigin.check(request);
    const { centreId, regionCode } = request.params as Place;
    const token = this.cookie.read(request);
    const signedIn = token === null ? null : await this.sessions.read(token, centreId ?? null);
    if (!signedIn) throw new Problem(signInNeeded);
    const { centreRegion, ...session } = signedIn;
    const state = sessionState(session);
    if (state === 'code-needed' && !early) throw new Problem(secondFactorNeeded);
    if (state === 'enrolment-needed' && permission !== 'account.own') throw new Problem(secondFactorNeeded);
    const may = state === 'signed-in' ? mayOf(session.grants) : mayNothingElse();
    const place = { centreId, centreRegion, regionCode };
    if (!(may.get(permission) ?? []).some((reach) => reachesPlace(reach, place)))
      throw new Problem(notPermitted);
    const { accountId, sessionId, displayName } = session;
    request.badge = { kind: 'staff', accountId, sessionId, displayName, may };
    request.signedIn = session;
  }

  async #letDevice(
    request: SignedInRequest,
    reply: FastifyReply,
    rule: 'device.kiosk' | 'device.board',
  ): Promise<void> {
    this.ownOrigin.check(request);
    const badge = await this.devices.of(request, reply);
    if (!badge || rule !== `device.${badge.device}`) throw new Problem(deviceUnknown);
    const { centreId } = request.params as Place;
    if (centreId !== undefined && centreId !== badge.centreId) throw new Problem(notPermitted);
    request.badge = badge;
  }
}

function isPermission(rule: RouteRule | undefined): rule is Permission {
  return (PERMISSIONS as readonly unknown[]).includes(rule);
}
