import { ApiProperty } from '@nestjs/swagger';

export const DAY_STATES = ['free', 'full', 'closed', 'past', 'beyond-horizon'] as const;

export class DayView {
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: String, enum: DAY_STATES, enumName: 'DayState' }) state: (typeof DAY_STATES)[number];
  @ApiProperty({ type: Number, description: 'Places the public can take now.' }) free: number;
  @ApiProperty({ type: String, nullable: true, example: '09:00' }) opens: string | null;
  @ApiProperty({ type: String, nullable: true, example: '18:00' }) closes: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it is closed or short: a code, or the name of the day off.',
  })
  reason: string | null;
}

/** Answer of `GET /centres/{id}/days`. */
export class DaysView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ type: [DayView] }) days: DayView[];
}

export class SlotView {
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: String, format: 'date-time' }) end: string;
  @ApiProperty({ type: Number }) free: number;
}

/** Answer of `GET /centres/{id}/slots`. */
export class SlotsView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ type: [SlotView] }) slots: SlotView[];
}
