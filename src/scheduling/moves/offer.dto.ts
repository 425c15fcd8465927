import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsUuid } from '../../common/validation/validators.ts';

export class OfferParam {
  @ApiProperty({ type: String, example: '48271935' })
  @Matches(/^[0-9][0-9 -]{6,18}[0-9]$/, { context: { code: 'not-a-reference', rule: false } })
  reference: string;
}

export class AcceptOfferDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'The `id` of the offer the person saw.' })
  @IsUuid()
  offer: string;
}
