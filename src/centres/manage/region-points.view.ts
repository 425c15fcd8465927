import { ApiProperty } from '@nestjs/swagger';
import { NeighbourView, PointDoubtView } from './centres.view.ts';

/** Where an open centre of the region is. */
export class RegionPointView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: Number }) lat: number;
  @ApiProperty({ type: Number }) lon: number;
}

/** How a point looks that is not stored yet. */
export class LookedPointView {
  @ApiProperty({ type: PointDoubtView, nullable: true, description: 'null: nothing speaks against it.' })
  doubt: PointDoubtView | null;
  @ApiProperty({ type: [NeighbourView], description: 'The nearest open centres of the region, at most 8.' })
  neighbours: NeighbourView[];
}
