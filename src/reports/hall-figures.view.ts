import { ApiProperty } from '@nestjs/swagger';

export class HallFiguresView {
  @ApiProperty({ type: Number }) arrived: number;
  @ApiProperty({ type: Number }) called: number;
  @ApiProperty({ type: Number }) served: number;
  @ApiProperty({ type: Number }) missed: number;
  @ApiProperty({ type: Number }) refused: number;
  @ApiProperty({ type: Number }) referred: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Seconds after the booked time, or after coming.',
  })
  waitMedianSeconds: number | null;
  @ApiProperty({ type: Number, nullable: true }) waitP95Seconds: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Share of waits over 15 minutes, 0 to 1.' })
  waitOverPromise: number | null;
  @ApiProperty({ type: Number, nullable: true }) serviceMedianSeconds: number | null;
}

export class KeyedHallFiguresView extends HallFiguresView {
  @ApiProperty({ type: String, description: 'An hour, a window (0: none), a service or a day.' }) key: string;
}

export class HallReportView {
  @ApiProperty({ type: HallFiguresView }) total: HallFiguresView;
  @ApiProperty({ type: [KeyedHallFiguresView] }) rows: readonly KeyedHallFiguresView[];
}
