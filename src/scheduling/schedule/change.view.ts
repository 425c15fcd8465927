import { ApiProperty } from '@nestjs/swagger';
import { OpenHoursView } from './schedule.view.ts';

export class DaySumView {
  @ApiProperty({ type: [OpenHoursView], description: 'None: nobody is received.' }) hours: OpenHoursView[];
  @ApiProperty({ type: Number }) places: number;
}

export class TimeOfDayView {
  @ApiProperty({ type: String, example: '09:15' }) start: string;
  @ApiProperty({ type: Number }) places: number;
}

export class DayChangeView {
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: DaySumView }) before: DaySumView;
  @ApiProperty({ type: DaySumView }) after: DaySumView;
  @ApiProperty({
    type: [TimeOfDayView],
    nullable: true,
    description: 'Each time of the day as it will be; null where many centres are concerned.',
  })
  times: TimeOfDayView[] | null;
}

export class CentreDaysView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: [DayChangeView] }) days: DayChangeView[];
}

export class PlaceOfVisitView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) centreName: string;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
}

/** Somebody who had booked a time that goes. */
export class HitVisitView {
  @ApiProperty({ type: String, example: '48271935' }) reference: string;
  @ApiProperty({ type: String, description: 'Family name and initials.' }) visitor: string;
  @ApiProperty({ type: String, example: 'account-recovery' }) service: string;
  @ApiProperty({ type: PlaceOfVisitView }) from: PlaceOfVisitView;
  @ApiProperty({
    type: PlaceOfVisitView,
    nullable: true,
    description: 'null: nothing is free here or nearby.',
  })
  to: PlaceOfVisitView | null;
  @ApiProperty({ type: String, enum: ['letter', 'call'], enumName: 'MoveToldBy' }) told: 'letter' | 'call';
}

/** What an edit does to the plan, tried (`preview`) or done (`edits`). */
export class ScheduleChangeView {
  @ApiProperty({ type: Boolean, description: 'False: only tried.' }) saved: boolean;
  @ApiProperty({ type: String, description: 'The version of the present state.' }) version: string;
  @ApiProperty({ type: Number, description: 'Centres whose plan was written anew.' })
  centresConcerned: number;
  @ApiProperty({ type: [CentreDaysView], description: 'Those whose planned days change.' })
  centres: CentreDaysView[];
  @ApiProperty({ type: Number, description: 'Days with reception that there were not.' }) daysGained: number;
  @ApiProperty({ type: Number, description: 'Days with reception that there are no longer.' })
  daysLost: number;
  @ApiProperty({ type: Number, description: 'On the days that change.' }) placesBefore: number;
  @ApiProperty({ type: Number }) placesAfter: number;
  @ApiProperty({ type: Number, description: 'Visits that are to be moved.' }) visits: number;
  @ApiProperty({
    type: [HitVisitView],
    nullable: true,
    description: 'Who they are, before saving; null for those who may not see visits, and after saving.',
  })
  hits: HitVisitView[] | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The run that moves them.' })
  moveRunId: string | null;
}
