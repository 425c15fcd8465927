import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { IsRealText } from '../../common/validation/validators.ts';
import { GROUP_KINDS } from '../calendar/calendar.view.ts';
import type { GroupKind } from '../calendar/calendar.view.ts';

const MOST_CENTRES = 500;

export class GroupDto {
  @ApiProperty({ type: String, maxLength: 100 })
  @IsRealText({ max: 100, min: 1 })
  name: string;

  @ApiProperty({
    type: String,
    enum: GROUP_KINDS,
    enumName: 'CentreGroupKind',
    description: 'How it was put together.',
  })
  @IsIn(GROUP_KINDS, { context: { code: 'not-one-of', rule: false } })
  kind: GroupKind;

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_CENTRES })
  @IsArray({ context: { code: 'not-an-array', rule: false } })
  @ArrayMinSize(1, { context: { code: 'empty', rule: true } })
  @ArrayMaxSize(MOST_CENTRES, { context: { code: 'too-many', rule: true } })
  @IsUUID(undefined, { each: true, context: { code: 'not-a-uuid', rule: false } })
  centreIds: string[];
}

/** A group as it is to be from now on; its days go with it. */
export class GroupChangeDto extends GroupDto {
  @ApiProperty({
    type: String,
    description: 'The version that was shown; a later one is 409 `schedule-changed`.',
  })
  @IsRealText({ max: 64, min: 1 })
  expectedVersion: string;
}

export class GroupRemovalQuery {
  @ApiPropertyOptional({ type: String, description: 'The version that was shown; a later one is 409.' })
  @IsRealText({ max: 64, min: 1 })
  expectedVersion: string;
}
