import { ApiProperty } from '@nestjs/swagger';

/** A call as the whole hall sees it: a ticket and a window, never a name. */
export class BoardCallView {
  @ApiProperty({ type: String, example: 'Д-108/1', description: 'Another one for each time it is called.' })
  key: string;
  @ApiProperty({ type: String, example: 'Д-108' }) ticket: string;
  @ApiProperty({ type: Number }) window: number;
  @ApiProperty({ type: String, format: 'date-time' }) calledAt: string;
  @ApiProperty({ type: Boolean, description: 'The visitor has not come to the window yet.' })
  isAwaited: boolean;
}

/** All that a board shows. */
export class BoardView {
  @ApiProperty({
    type: String,
    description: 'Of what browsers load for the board; a board with another loads anew.',
  })
  version: string;
  @ApiProperty({ type: String, description: 'Name of the centre' }) centre: string;
  @ApiProperty({ type: String, example: '+07:00', description: "Of the centre's clock now" })
  utcOffset: string;
  @ApiProperty({
    type: [BoardCallView],
    description: 'The newest first; all of the last half minute among them.',
  })
  calls: BoardCallView[];
  @ApiProperty({ type: [String], description: 'Tickets called next, in this order' }) next: string[];
  @ApiProperty({ type: Number, description: 'How many wait' }) waiting: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null while too few have been called today' })
  usualWaitMinutes: number | null;
}
