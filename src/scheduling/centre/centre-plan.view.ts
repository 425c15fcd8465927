import { ApiProperty } from '@nestjs/swagger';
import { AdminCentreView, AdminRegionView } from '../../centres/manage/centres.view.ts';

/** What a change would do to those who booked and to the days ahead. */
export class PlanConsequencesView {
  @ApiProperty({
    type: Number,
    description: 'Visits that would lose their time; they are moved, not dropped.',
  })
  visits: number;
  @ApiProperty({ type: Number, description: 'Of them, those who are told by letter.' })
  letters: number;
  @ApiProperty({ type: Number, description: 'Of them, those who have to be called.' })
  calls: number;
  @ApiProperty({ type: Number, description: 'Of them, those for whom nothing is free here or nearby.' })
  nowhere: number;
  @ApiProperty({
    type: Number,
    description: 'Days whose hours or places differ, over all centres concerned.',
  })
  days: number;
  @ApiProperty({ type: Number, description: 'Centres that have such days.' })
  centres: number;
  @ApiProperty({ type: Number, description: 'Places fewer than before; negative: more.' })
  placesLost: number;
}

/** What a change did. */
export class AppliedPlanView {
  @ApiProperty({ type: Number, description: 'Visits that lost their time and are being moved.' })
  visits: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The run that moves them.' })
  moveRunId: string | null;
}

export class ChangedCentreView {
  @ApiProperty({ type: AdminCentreView }) centre: AdminCentreView;
  @ApiProperty({ type: AppliedPlanView }) applied: AppliedPlanView;
}

export class ChangedRegionView {
  @ApiProperty({ type: AdminRegionView }) region: AdminRegionView;
  @ApiProperty({ type: AppliedPlanView }) applied: AppliedPlanView;
}

export class CentreOfferView {
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String }) title: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null: it is not offered here.' })
  from: string | null;
}

export class CentreOffersView {
  @ApiProperty({ type: Number, description: 'Of the centre.' }) version: number;
  @ApiProperty({ type: [CentreOfferView], description: 'Every service of the catalogue.' })
  items: CentreOfferView[];
}
