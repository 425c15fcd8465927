// Owns staff: accounts, roles, sessions, second factors, one-time links; devices; and the guard before every route.
// Doors: StartPairing, FinishPairing, PairedDeviceCookie, DeviceBadges (pages of devices). The guard puts a badge on each request; other rooms ask the badge.
// Refuses to know what the permissions it checks are good for.
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.ts';
import { AccountTrail } from './account-trail.ts';
import { AccountsOptions } from './accounts-options.ts';
import { DEVICE_CONTROLLERS, DEVICE_DOORS, DEVICE_PARTS } from './devices/devices.parts.ts';
import { AccessGuard } from './door/access.guard.ts';
import { OwnOrigin } from './door/own-origin.ts';
import { SessionChanges } from './door/session-changes.ts';
import { SignedInReader } from './door/signed-in.reader.ts';
import { StaffAccess } from './door/staff-access.ts';
import { StaffCookie } from './door/staff-cookie.ts';
import { WatchedStreams } from './door/watched-streams.ts';
import { DemoStaff } from './first/demo-staff.service.ts';
import { FirstAdministrator } from './first/first-administrator.service.ts';
import { AcceptLink } from './links/accept-link.service.ts';
import { AcceptedLinks } from './links/accepted-links.ts';
import { LinksRepository } from './links/links.repository.ts';
import { LinksStaffController } from './links/links.staff.controller.ts';
import { ReadLink } from './links/read-link.service.ts';
import { OidcJourneyCookie } from './oidc/journey-cookie.ts';
import { OidcAccountsRepository } from './oidc/oidc-accounts.repository.ts';
import { OidcClient } from './oidc/oidc-client.ts';
import { OidcStaffController } from './oidc/oidc.staff.controller.ts';
import { SignInByOidc } from './oidc/sign-in-by-oidc.service.ts';
import { OneTimeCodes } from './second-factor/one-time-codes.ts';
import { RemoveCodes } from './second-factor/remove-codes.service.ts';
import { SecondFactorRepository } from './second-factor/second-factor.repository.ts';
import { SecondFactorStaffController } from './second-factor/second-factor.staff.controller.ts';
import { SetUpCodes } from './second-factor/set-up-codes.service.ts';
import { ShowCode } from './second-factor/show-code.service.ts';
import { AccountSessionsReader } from './sessions/account-sessions.reader.ts';
import { ChangeOwnAccount } from './sessions/change-own-account.service.ts';
import { OwnAccountStaffController } from './sessions/own-account.staff.controller.ts';
import { OwnCentres } from './sessions/own-centres.ts';
import { OwnCentresReader } from './sessions/own-centres.reader.ts';
import { SessionOpening } from './sessions/session-opening.ts';
import { SessionViews } from './sessions/session-views.ts';
import { SessionsRepository } from './sessions/sessions.repository.ts';
import { SignOut } from './sessions/sign-out.service.ts';
import { DeviceCookie } from './sign-in/device-cookie.ts';
import { Guesses } from './sign-in/guesses.ts';
import { KnownDevices } from './sign-in/known-devices.ts';
import { OwnPassword } from './sign-in/own-password.ts';
import { Passwords } from './sign-in/passwords.ts';
import { SessionAnswer } from './sign-in/session-answer.ts';
import { SessionStaffController } from './sign-in/session.staff.controller.ts';
import { SignInWaysStaffController } from './sign-in/sign-in-ways.staff.controller.ts';
import { SignInReader } from './sign-in/sign-in.reader.ts';
import { SignIn } from './sign-in/sign-in.service.ts';
import { AccessAdminController } from './staff/access.admin.controller.ts';
import { AccountViews } from './staff/account-views.ts';
import { AccountsAdminController } from './staff/accounts.admin.controller.ts';
import { AccountsReader } from './staff/accounts.reader.ts';
import { AccountsRepository } from './staff/accounts.repository.ts';
import { AdministratorCount } from './staff/administrator-count.ts';
import { ChangeRoles } from './staff/change-roles.service.ts';
import { InviteStaff } from './staff/invite-staff.service.ts';
import { ManagedAccounts } from './staff/managed-accounts.ts';
import { RenameStaff } from './staff/rename-staff.service.ts';
import { ResetAccess } from './staff/reset-access.service.ts';
import { StaffSessions } from './staff/staff-sessions.service.ts';
import { SuspendStaff } from './staff/suspend-staff.service.ts';
import { WaysIn } from './staff/ways-in.ts';
import { TidyAccounts } from './tidy-accounts.service.ts';

const DOOR = [
  ...[OwnOrigin, SessionChanges, SignedInReader, StaffAccess, StaffCookie, WatchedStreams],
  { provide: APP_GUARD, useClass: AccessGuard },
];
const SIGN_IN = [
  DeviceCookie,
  Guesses,
  KnownDevices,
  OwnPassword,
  Passwords,
  SessionAnswer,
  SignIn,
  SignInReader,
];
const SESSIONS = [
  ...[AccountSessionsReader, ChangeOwnAccount, OwnCentres, OwnCentresReader],
  ...[SessionOpening, SessionViews, SessionsRepository, SignOut],
];
const SECOND_FACTOR = [OneTimeCodes, RemoveCodes, SecondFactorRepository, SetUpCodes, ShowCode];
const LINKS = [AcceptLink, AcceptedLinks, LinksRepository, ReadLink];
const STAFF = [
  ...[
    AccountTrail,
    AccountViews,
    AccountsReader,
    AccountsRepository,
    AdministratorCount,
    ManagedAccounts,
    WaysIn,
  ],
  ...[ChangeRoles, InviteStaff, RenameStaff, ResetAccess, StaffSessions, SuspendStaff],
];
const OIDC = [OidcAccountsRepository, OidcClient, OidcJourneyCookie, SignInByOidc];
const FIRST = [DemoStaff, FirstAdministrator, TidyAccounts];
const CONTROLLERS = [
  SignInWaysStaffController,
  OidcStaffController,
  SessionStaffController,
  SecondFactorStaffController,
  OwnAccountStaffController,
  LinksStaffController,
  AccountsAdminController,
  AccessAdminController,
  ...DEVICE_CONTROLLERS,
];

@Module({})
export class AccountsModule {
  static forRoot({ publicUrl, demo, production, oidc }: AccountsOptions): DynamicModule {
    const options: AccountsOptions = { publicUrl, demo, production, oidc };
    return {
      module: AccountsModule,
      // Its options are the application's, so pages of devices use its doors without importing it again.
      global: true,
      imports: [AuditModule],
      controllers: CONTROLLERS,
      providers: [
        ...[...DOOR, ...SIGN_IN, ...SESSIONS, ...SECOND_FACTOR, ...LINKS, ...STAFF, ...OIDC, ...FIRST],
        ...DEVICE_PARTS,
        { provide: AccountsOptions, useValue: options },
      ],
      exports: DEVICE_DOORS,
    };
  }
}
