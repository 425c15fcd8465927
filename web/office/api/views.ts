import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type Permission = Schemas['Permission'];
export type Role = Schemas['Role'];
export type RoleView = Schemas['RoleView'];
export type CentreView = Schemas['OwnCentreView'];
export type MeView = Schemas['MeView'];
export type SessionView = Schemas['SessionView'];

export type LinkView = Schemas['LinkView'];
export type AccountRoleView = Schemas['AccountRoleView'];
export type AccountView = Schemas['AccountView'];
export type AccountsPage = Schemas['AccountsPage'];
export type AccountWithLinkView = Schemas['AccountWithLinkView'];
export type AccountSessionView = Schemas['AccountSessionView'];
export type RoleBody = Schemas['RoleDto'];
export type InviteBody = Schemas['InviteDto'];
