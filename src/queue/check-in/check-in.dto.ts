import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { IsLocalDate, IsRealText, IsUuid } from '../../common/validation/validators.ts';

const NOT_A_STEP = { context: { code: 'not-a-step', rule: false } };

export class HallParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class TicketParam extends HallParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  ticketId: string;
}

export class KioskCallParam extends HallParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  callId: string;
}

export class ArrivalDto {
  @ApiPropertyOptional({
    type: String,
    example: '4827-1935',
    description: 'The number of the talon as typed, or what its QR code says. Either this or bookingId.',
  })
  @ValidateIf((dto: ArrivalDto) => dto.bookingId === undefined || dto.reference !== undefined)
  @IsRealText({ max: 40, multiline: true })
  reference?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUuid()
  bookingId?: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 200,
    description: 'Receive a visit of today that counts as missed, and why.',
  })
  @IsOptional()
  @IsRealText({ min: 1, max: 200 })
  bringBackReason?: string;
}

export class StepDto {
  @ApiProperty({ type: Number, description: 'The step of the ticket as the screen shows it.' })
  @IsInt(NOT_A_STEP)
  @Min(1, NOT_A_STEP)
  @Max(1_000_000, NOT_A_STEP)
  expectedStep: number;
}

export class PriorityDto extends StepDto {
  @ApiProperty({ type: String, nullable: true, description: 'null takes the priority away.' })
  @ValidateIf((dto: PriorityDto) => dto.category !== null)
  @IsRealText({ min: 1, max: 64 })
  category: string | null;

  @ApiProperty({ type: Boolean })
  @IsBoolean({ context: { code: 'not-a-boolean', rule: false } })
  documentShown: boolean;
}

export class VisitsQuery {
  @ApiPropertyOptional({ type: String, format: 'date', description: 'Of the centre; today when not given.' })
  @IsOptional()
  @IsLocalDate()
  date?: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 160,
    description: 'Beginnings of names, or the talon number.',
  })
  @IsOptional()
  @IsRealText({ max: 160 })
  q?: string;
}
