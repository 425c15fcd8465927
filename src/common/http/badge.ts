import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DeviceKind, Permission } from './permissions.ts';

/** How far a permission reaches: everywhere, one region with all its centres, or one centre. */
export type Reach =
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'region'; readonly regionCode: string }
  | { readonly kind: 'centre'; readonly centreId: string };

/** A person at work: who, and what they may do where. Made at the door, from the session, for each request. */
export interface StaffBadge {
  readonly kind: 'staff';
  readonly accountId: string;
  readonly sessionId: string;
  readonly displayName: string;
  readonly may: ReadonlyMap<Permission, readonly Reach[]>;
}

/** A kiosk or a board of one centre. */
export interface DeviceBadge {
  readonly kind: 'device';
  readonly deviceId: string;
  readonly device: DeviceKind;
  readonly centreId: string;
}

export type Badge = StaffBadge | DeviceBadge;

export interface BadgedRequest extends FastifyRequest {
  badge?: Badge;
}

/** The badge of whoever is signed in. Only on routes with `@Needs`. */
export const Staff = createParamDecorator((_: unknown, context: ExecutionContext): StaffBadge => {
  const { badge } = context.switchToHttp().getRequest<BadgedRequest>();
  if (badge?.kind !== 'staff') throw new Error('a route asks for a badge but does not say @Needs');
  return badge;
});

/** The badge of a device. Only on routes with `@NeedsDevice`. */
export const Device = createParamDecorator((_: unknown, context: ExecutionContext): DeviceBadge => {
  const { badge } = context.switchToHttp().getRequest<BadgedRequest>();
  if (badge?.kind !== 'device') throw new Error('a route asks for a device but does not say @NeedsDevice');
  return badge;
});

/** Whether a permission reaches a centre of a region. */
export function reaches(
  badge: StaffBadge,
  permission: Permission,
  place: { readonly centreId: string; readonly regionCode: string },
): boolean {
  return (badge.may.get(permission) ?? []).some((reach) => {
    if (reach.kind === 'everywhere') return true;
    if (reach.kind === 'region') return reach.regionCode === place.regionCode;
    return reach.centreId === place.centreId;
  });
}
