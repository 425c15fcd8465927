import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type Permission = Schemas['Permission'];
export type Role = Schemas['Role'];
export type RoleView = Schemas['RoleView'];
export type CentreView = Schemas['OwnCentreView'];
export type MeView = Schemas['MeView'];
export type SessionView = Schemas['SessionView'];

export interface SignInWaysView {
  readonly oidc: { readonly title: string } | null;
  readonly demo: readonly { readonly login: string; readonly password: string; readonly title: string }[];
}
