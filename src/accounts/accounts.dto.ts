import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { EachNested, Optional } from '../common/validation/nested.ts';
import { IsEmailAddress, IsRealText, IsUuid } from '../common/validation/validators.ts';
import type { Language } from '../common/http/language.ts';
import { ROLES } from './domain/role-permissions.ts';
import type { Role } from './domain/role-permissions.ts';

/** A head of many small offices has a role in each. */
const MOST_ROLES = 50;
const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };

const NOT_A_CODE = { context: { code: 'not-a-code', rule: true } };

export class SignInDto {
  @ApiProperty({ type: String, maxLength: 254, description: 'Login or e-mail.' })
  @IsRealText({ min: 1, max: 254 })
  login: string;

  @ApiProperty({ type: String, maxLength: 200, format: 'password' })
  @IsRealText({ max: 200 })
  password: string;
}

export class CodeDto {
  @ApiProperty({ type: String, example: '123456', description: 'Six digits; spaces do not matter.' })
  @IsRealText({ max: 20 })
  @Matches(/^(?:\s*\d){6}\s*$/, NOT_A_CODE)
  code: string;
}

/** What shows that it is the owner who changes how an account is entered. */
export class OwnerProofDto {
  @ApiPropertyOptional({
    type: String,
    maxLength: 200,
    format: 'password',
    description: 'Needed where the account has a password.',
  })
  @Optional()
  @IsRealText({ max: 200 })
  password?: string;
}

export class RemoveCodesDto extends OwnerProofDto {
  @ApiPropertyOptional({
    type: String,
    example: '123456',
    description: 'A one-time code; needed where the account has no password.',
  })
  @Optional()
  @IsRealText({ max: 20 })
  @Matches(/^(?:\s*\d){6}\s*$/, NOT_A_CODE)
  code?: string;
}

export class ChangePasswordDto {
  @ApiProperty({ type: String, maxLength: 200, format: 'password' })
  @IsRealText({ max: 200 })
  present: string;

  @ApiProperty({ type: String, minLength: 12, maxLength: 200, format: 'password' })
  @IsRealText({ max: 200 })
  next: string;
}

export class OwnLanguageDto {
  @ApiProperty({ enum: ['ru', 'en'] })
  @IsIn(['ru', 'en'], { context: { code: 'not-one-of', rule: false } })
  language: Language;
}

export class OpenLinkDto {
  @ApiProperty({ type: String, description: 'What stands behind token= in the link.' })
  @IsRealText({ min: 1, max: 200 })
  token: string;
}

export class AcceptLinkDto {
  @ApiProperty({ type: String, description: 'What stands behind token= in the link.' })
  @IsRealText({ min: 1, max: 200 })
  token: string;

  @ApiPropertyOptional({
    type: String,
    description: '3-40 Latin letters, digits and . _ -; needed where the account has none yet.',
  })
  @Optional()
  @IsRealText({ max: 100 })
  login?: string;

  @ApiPropertyOptional({ type: String, maxLength: 100, description: 'Needed of the first administrator.' })
  @Optional()
  @IsRealText({ max: 100 })
  displayName?: string;

  @ApiProperty({ type: String, minLength: 12, maxLength: 200, format: 'password' })
  @IsRealText({ max: 200 })
  password: string;
}

export class RoleDto {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES, { context: { code: 'not-one-of', rule: false } })
  role: Role;

  @ApiPropertyOptional({
    type: String,
    example: '70',
    nullable: true,
    description: 'Of a role for a region.',
  })
  @Optional()
  @Matches(/^\d{2}$/, { context: { code: 'not-a-region', rule: false } })
  regionCode?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Of a role for a centre.',
  })
  @Optional()
  @IsUuid()
  centreId?: string;
}

export class RolesDto {
  @ApiProperty({ type: [RoleDto], minItems: 1, maxItems: MOST_ROLES })
  @IsArray({ context: { code: 'not-an-array', rule: false } })
  @ArrayMinSize(1, { context: { code: 'empty', rule: true } })
  @ArrayMaxSize(MOST_ROLES, { context: { code: 'too-many', rule: true } })
  @EachNested(() => RoleDto)
  roles: RoleDto[];
}

export class InviteDto extends RolesDto {
  @ApiProperty({ type: String, maxLength: 100 })
  @IsRealText({ min: 1, max: 100 })
  displayName: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description:
      'To sign in with instead of a login, and to be known by at the common sign-in (OpenID Connect).',
  })
  @Optional()
  @IsEmailAddress()
  email?: string;
}

export class RenameDto {
  @ApiProperty({ type: String, maxLength: 100 })
  @IsRealText({ min: 1, max: 100 })
  displayName: string;
}

export class PageQuery {
  @ApiPropertyOptional({ type: String, maxLength: 100 })
  @Optional()
  @IsRealText({ max: 100 })
  q?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 20 })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value,
  )
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(100, OUT_OF_RANGE)
  limit = 20;

  @ApiPropertyOptional({ type: String })
  @Optional()
  @IsRealText({ max: 1000 })
  cursor?: string;
}

export class AccountsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only who works in this centre.' })
  @Optional()
  @IsUuid()
  centreId?: string;

  @ApiPropertyOptional({
    type: String,
    example: '70',
    description: 'Only who works in this region or its centres.',
  })
  @Optional()
  @Matches(/^\d{2}$/, { context: { code: 'not-a-region', rule: false } })
  regionCode?: string;
}

export class AccountIdParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  accountId: string;
}

export class AccountSessionParam extends AccountIdParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  sessionId: string;
}

export class SessionIdParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  sessionId: string;
}
