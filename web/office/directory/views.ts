import type { components } from '../api/schema.d.ts';
import type { MeView } from '../api/views.ts';

type Schemas = components['schemas'];

export type CentreCard = Schemas['AdminCentreView'];
export type CentreItem = Schemas['AdminCentreItemView'];
export type CentreKind = Schemas['CentreKind'];
export type Consequences = Schemas['PlanConsequencesView'];
export type Applied = Schemas['AppliedPlanView'];
export type Offers = Schemas['CentreOffersView'];

export const KINDS: readonly CentreKind[] = [
  'head',
  'branch',
  'satellite',
  'remote-workplace',
  'business',
  'partner',
];

/** Whether the person keeps the list of centres in a region; the server has the last word. */
export function mayKeep(me: Pick<MeView, 'permissions' | 'roles'>, regionCode: string | null): boolean {
  if (!me.permissions.includes('centres.manage')) return false;
  return me.roles.some(
    (role) => role.centreId === null && (role.regionCode === null || role.regionCode === regionCode),
  );
}
