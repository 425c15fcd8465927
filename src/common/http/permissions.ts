import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Metadata key under which every route says who may use it. */
export const PERMISSION = 'okno:permission';

/**
 * What a signed-in person may be allowed to do, each within the centres or regions of their roles. Which role has
 * which is a table in `accounts/domain`.
 */
export const PERMISSIONS = [
  /** Own sign-in, own second factor, own sessions: everybody who is signed in. */
  'account.own',
  /** Look at the hall of a centre: tickets, windows, waits. */
  'hall.see',
  /** Open a window, call, serve, defer, hand over. */
  'hall.serve',
  /** Check people in at the desk, give priority, bring back whoever was missed, enter what happened on paper. */
  'hall.manage',
  /** Find a visit of the centre by name, see who comes. */
  'visits.see',
  /** Book for a person at the desk or on the telephone, also into reserve places. */
  'visits.book',
  /** Book beyond what a slot holds, with a reason. */
  'visits.override',
  /** Pair kiosks and boards with a centre, and take them away. */
  'devices.manage',
  /** Invite staff, change their roles, suspend, reset, see their sessions. */
  'staff.manage',
  /** Figures of a centre or a region. */
  'reports.see',
  /** When a centre receives: weeks, days off, windows and their closures, its own settings; the moves that follow. */
  'schedules.manage',
  /** The list of centres: make, edit, close, reopen, what they offer, import and export. */
  'centres.manage',
  /** Days off and settings of a whole region. */
  'regions.manage',
  /** Who changed and who read what. */
  'audit.see',
  /** Services, audiences, documents and their words, the same in the whole country. */
  'catalogue.manage',
  /** What belongs to no region: days off of the country, the list of regions. */
  'country.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Devices stand in a centre and act as themselves, never as a person. */
export const DEVICE_KINDS = ['kiosk', 'board'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** What a route says: anybody, one permission, or one kind of device. */
export type RouteRule = 'public' | Permission | `device.${DeviceKind}`;

function rule(said: RouteRule): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(PERMISSION, said), ApiExtension('x-permission', said));
}

/** Anybody may use this route. A route that says nothing is refused by the test of routes. */
export function Public(): MethodDecorator & ClassDecorator {
  return rule('public');
}

/**
 * Only for a signed-in person with this permission. Where the address names a centre (`:centreId`) or a region
 * (`:regionCode`), it must be one the permission reaches; other routes ask the badge themselves.
 */
export function Needs(permission: Permission): MethodDecorator & ClassDecorator {
  return rule(permission);
}

/** Only for a paired device of this kind; it reaches its own centre alone. */
export function NeedsDevice(kind: DeviceKind): MethodDecorator & ClassDecorator {
  return rule(`device.${kind}`);
}
