import { ApiProperty } from '@nestjs/swagger';
import { PERMISSIONS } from '../common/http/permissions.ts';
import type { Permission } from '../common/http/permissions.ts';
import type { Language } from '../common/http/language.ts';
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
