import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

export type ScheduleEdit = Omit<components['schemas']['ScheduleEditDto'], 'expectedVersion'>;
export type ScheduleChange = components['schemas']['ScheduleChangeView'];
export type CentreSchedule = components['schemas']['CentreScheduleView'];
export type CalendarEntry = components['schemas']['CalendarEntryView'];
export type DayKind = CalendarEntry['kind'];

/** Whose schedule or calendar is edited. */
export type Owner =
  | { readonly scope: 'centre'; readonly centreId: string }
  | { readonly scope: 'group'; readonly regionCode: string; readonly groupId: string }
  | { readonly scope: 'region'; readonly regionCode: string }
  | { readonly scope: 'country' };

type Body = components['schemas']['ScheduleEditDto'];

/** Tries an edit. */
export function previewEdit(owner: Owner, body: Body): Promise<ScheduleChange> {
  if (owner.scope === 'centre') {
    const params = { path: { centreId: owner.centreId } };
    return answer(api.POST('/api/v1/admin/centres/{centreId}/schedule/preview', { params, body }));
  }
  if (owner.scope === 'group') {
    const params = { path: { regionCode: owner.regionCode, groupId: owner.groupId } };
    return answer(api.POST('/api/v1/admin/regions/{regionCode}/groups/{groupId}/preview', { params, body }));
  }
  if (owner.scope === 'region') {
    const params = { path: { regionCode: owner.regionCode } };
    return answer(api.POST('/api/v1/admin/regions/{regionCode}/calendar/preview', { params, body }));
  }
  return answer(api.POST('/api/v1/admin/country/calendar/preview', { body }));
}

/** Does it. */
export function saveEdit(owner: Owner, body: Body): Promise<ScheduleChange> {
  if (owner.scope === 'centre') {
    const params = { path: { centreId: owner.centreId } };
    return answer(api.POST('/api/v1/admin/centres/{centreId}/schedule/edits', { params, body }));
  }
  if (owner.scope === 'group') {
    const params = { path: { regionCode: owner.regionCode, groupId: owner.groupId } };
    return answer(api.POST('/api/v1/admin/regions/{regionCode}/groups/{groupId}/edits', { params, body }));
  }
  if (owner.scope === 'region') {
    const params = { path: { regionCode: owner.regionCode } };
    return answer(api.POST('/api/v1/admin/regions/{regionCode}/calendar/edits', { params, body }));
  }
  return answer(api.POST('/api/v1/admin/country/calendar/edits', { body }));
}
