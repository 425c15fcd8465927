import { ApiProperty } from '@nestjs/swagger';
import { PERMISSIONS } from '../common/http/permissions.ts';
import type { Permission } from '../common/http/permissions.ts';
import type { Language } from '../common/http/language.ts';
import { ACCOUNT_STATES } from './domain/account-state.ts';
import type { AccountState } from './domain/account-state.ts';
import { LINK_KINDS } from './domain/link-life.ts';
import type { LinkKind } from './domain/link-life.ts';
import { ROLES } from './domain/role-permissions.ts';
import type { Role } from './domain/role-permissions.ts';
import { SESSION_STATES } from './domain/session-state.ts';
import type { SessionState } from './domain/session-state.ts';

export class RoleView {
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role: Role;
  @ApiProperty({ type: String, nullable: true, description: 'Of a role for one region.' })
  regionCode: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Of a role for one centre.' })
  centreId: string | null;
}

export class OwnCentreView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, example: '70-001' }) code: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, example: '70' }) regionCode: string;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ enum: PERMISSIONS, enumName: 'Permission', isArray: true }) permissions: Permission[];
}

export class OwnCentresPage {
  @ApiProperty({ type: [OwnCentreView] }) items: OwnCentreView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class MeView {
  @ApiProperty({ type: String, format: 'uuid' }) accountId: string;
  @ApiProperty({ type: String, nullable: true }) login: string | null;
  @ApiProperty({ type: String }) displayName: string;
  @ApiProperty({ enum: ['ru', 'en'] }) language: Language;
  @ApiProperty({ type: Boolean, description: 'false: the common sign-in is the only way in.' })
  hasPassword: boolean;
  @ApiProperty({ type: Boolean }) hasSecondFactor: boolean;
  @ApiProperty({ type: [RoleView] }) roles: RoleView[];
  @ApiProperty({
    enum: PERMISSIONS,
    enumName: 'Permission',
    isArray: true,
    description: 'What some role allows somewhere.',
  })
  permissions: Permission[];
  @ApiProperty({ type: [OwnCentreView], description: 'At most 50: own centres first, the rest by name.' })
  centres: OwnCentreView[];
}

export class SessionView {
  @ApiProperty({ enum: SESSION_STATES, enumName: 'SessionState' }) state: SessionState;
  @ApiProperty({ type: MeView, nullable: true, description: 'null until the one-time code is typed.' })
  me: MeView | null;
}

export class SecondFactorView {
  @ApiProperty({ type: String, description: 'Base32, to be typed where no picture can be read.' })
  secret: string;
  @ApiProperty({ type: String, example: 'otpauth://totp/…' }) uri: string;
}

export class LinkView {
  @ApiProperty({ enum: LINK_KINDS, enumName: 'StaffLinkKind' }) kind: LinkKind;
  @ApiProperty({ type: String, nullable: true }) displayName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null where one is still to be chosen.' })
  login: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: string;
}

export class AccountRoleView extends RoleView {
  @ApiProperty({ type: String, nullable: true, description: 'Name of the centre or region.' })
  placeName: string | null;
}

export class AccountView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) login: string | null;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String }) displayName: string;
  @ApiProperty({ enum: ACCOUNT_STATES, enumName: 'AccountState' }) state: AccountState;
  @ApiProperty({ type: Boolean }) hasSecondFactor: boolean;
  @ApiProperty({ type: Boolean, description: 'A ready sign-in of a demonstration.' }) demo: boolean;
  @ApiProperty({ type: [AccountRoleView] }) roles: AccountRoleView[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) seenAt: string | null;
}

export class AccountsPage {
  @ApiProperty({ type: [AccountView] }) items: AccountView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class AccountWithLinkView {
  @ApiProperty({ type: AccountView }) account: AccountView;
  @ApiProperty({ type: String, description: 'Shown this once; to be handed to the person.' }) link: string;
  @ApiProperty({ type: String, format: 'date-time' }) linkExpiresAt: string;
}

export class AccountSessionView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['password', 'link', 'oidc'] }) way: string;
  @ApiProperty({ type: String, nullable: true, description: 'As the browser names itself.' })
  browser: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time' }) seenAt: string;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: string;
  @ApiProperty({ type: Boolean, description: 'The one that asks.' }) current: boolean;
}

export class OidcWayView {
  @ApiProperty({ type: String, description: 'What the button says.' }) title: string;
}

export class DemoSignInView {
  @ApiProperty({ type: String }) login: string;
  @ApiProperty({ type: String }) password: string;
  @ApiProperty({ type: String }) title: string;
}

export class SignInWaysView {
  @ApiProperty({ type: OidcWayView, nullable: true }) oidc: OidcWayView | null;
  @ApiProperty({ type: [DemoSignInView], description: 'Only with --demo.' }) demo: DemoSignInView[];
}
