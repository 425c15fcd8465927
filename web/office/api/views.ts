import type { Language } from '../../shared/language.ts';

export type Permission =
  | 'account.own'
  | 'hall.see'
  | 'hall.serve'
  | 'hall.manage'
  | 'visits.see'
  | 'visits.book'
  | 'visits.override'
  | 'devices.manage'
  | 'staff.manage'
  | 'reports.see';

export interface CentreView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  readonly timeZone: string;
  readonly permissions: readonly Permission[];
}

export interface RoleView {
  readonly role: string;
  readonly regionCode: string | null;
  readonly centreId: string | null;
}

export interface MeView {
  readonly accountId: string;
  readonly login: string;
  readonly displayName: string;
  readonly language: Language;
  readonly hasSecondFactor: boolean;
  readonly roles: readonly RoleView[];
  readonly permissions: readonly Permission[];
  readonly centres: readonly CentreView[];
}

export interface SessionView {
  readonly state: 'signed-in' | 'code-needed' | 'enrolment-needed';
  readonly me: MeView | null;
}

export interface SignInWaysView {
  readonly oidc: { readonly title: string } | null;
  readonly demo: readonly { readonly login: string; readonly password: string; readonly title: string }[];
}
