import { hash } from 'node:crypto';
import type { OwnSchedule } from './domain/schedule-edit.ts';
import type { CalendarOwner } from '../../slots/schedules.ts';
import type { Concerned } from '../plan/concerned-centres.ts';
import type { ChangeCause } from '../plan/change-cause.ts';

/** Whose schedule or calendar is edited. */
export type ScheduleOwner = CalendarOwner;

/** Where the country's own date is read: its calendar has no zone. */
export const COUNTRY_ZONE = 'Europe/Moscow';

/** Names one state of what an owner has: whoever edits another state than the present one is told so. */
export function versionOf(own: OwnSchedule): string {
  return hash('sha1', JSON.stringify(own), 'base64url');
}

/** Whose plan follows from an owner's. */
export function concernedBy(owner: ScheduleOwner): Concerned {
  if (owner.scope === 'centre') return [owner.centreId];
  if (owner.scope === 'group') return { groupId: owner.groupId };
  return owner.scope === 'region' ? { regionCode: owner.regionCode } : 'country';
}

export function subjectOf(owner: ScheduleOwner): ChangeCause['subject'] {
  if (owner.scope === 'centre') return { kind: 'centre', id: owner.centreId };
  if (owner.scope === 'group') return { kind: 'group', id: owner.groupId };
  return owner.scope === 'region' ? { kind: 'region', id: owner.regionCode } : { kind: 'country', id: 'RU' };
}
