import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IsUuid } from '../../common/validation/validators.ts';
import { CentreIdParam, RegionCodeParam } from '../centre/centre-plan.dto.ts';
import { TURNS } from './domain/move-state.ts';
import type { Turn } from './domain/move-state.ts';

const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };
const MOST_CALLS = 1000;

export class CentreRunParam extends CentreIdParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  runId: string;
}

export class RegionRunParam extends RegionCodeParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  runId: string;
}

export class CentreTurnParam extends CentreRunParam {
  @ApiProperty({ type: String, enum: TURNS, enumName: 'MoveTurn' })
  @IsIn(TURNS, { context: { code: 'not-one-of', rule: false } })
  turn: Turn;
}

export class RegionTurnParam extends RegionRunParam {
  @ApiProperty({ type: String, enum: TURNS, enumName: 'MoveTurn' })
  @IsIn(TURNS, { context: { code: 'not-one-of', rule: false } })
  turn: Turn;
}

export class CallParam extends CentreIdParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  callId: string;
}

export class CallAcceptDto {
  @ApiProperty({ type: String, format: 'uuid', description: 'The offer that was read out to the person.' })
  @IsUuid()
  offer: string;
}

export class CallMissedDto {
  @ApiProperty({ type: Number, description: 'How many calls had reached nobody before: again is no change.' })
  @IsInt(OUT_OF_RANGE)
  @Min(0, OUT_OF_RANGE)
  @Max(MOST_CALLS, OUT_OF_RANGE)
  calls: number;
}
