import type { AccountRoleView, Role, RoleBody } from '../api/views.ts';
import { ROLE_SCOPES } from './roles-to-give.ts';

export interface Place {
  readonly id: string;
  readonly name: string;
}

/** A role being given: the place is null until it is chosen, and for good where the role is for everything. */
export interface RoleDraft {
  readonly key: number;
  readonly role: Role;
  readonly place: Place | null;
}

/** The next role of a list, for the place one works in. */
export function nextDraft(drafts: readonly RoleDraft[], role: Role, place: Place | null): RoleDraft {
  const key = Math.max(0, ...drafts.map((draft) => draft.key)) + 1;
  return { key, role, place: ROLE_SCOPES[role] === 'centre' ? place : null };
}

/** Another role in place of one; where it is for stays only if it is for the same kind of place. */
export function withRole(draft: RoleDraft, role: Role): RoleDraft {
  return { ...draft, role, place: ROLE_SCOPES[role] === ROLE_SCOPES[draft.role] ? draft.place : null };
}

export function draftsOf(roles: readonly AccountRoleView[]): RoleDraft[] {
  return roles.map(({ role, regionCode, centreId, placeName }, key) => {
    const id = centreId ?? regionCode;
    return { key, role, place: id === null ? null : { id, name: placeName ?? id } };
  });
}

/** Whether every role says where it is for. */
export function areWhole(drafts: readonly RoleDraft[]): boolean {
  return drafts.every(({ role, place }) => place !== null || ROLE_SCOPES[role] === 'everywhere');
}

/** As the server wants them; each once. */
export function bodiesOf(drafts: readonly RoleDraft[]): RoleBody[] {
  const bodies = drafts.map(({ role, place }): RoleBody => {
    if (place === null || ROLE_SCOPES[role] === 'everywhere') return { role };
    return ROLE_SCOPES[role] === 'centre' ? { role, centreId: place.id } : { role, regionCode: place.id };
  });
  return [...new Map(bodies.map((body) => [JSON.stringify(body), body])).values()];
}
