import { ApiProperty } from '@nestjs/swagger';
import { DAY_KINDS } from './domain/schedule-edit.ts';
import type { DayKind } from './domain/schedule-edit.ts';

const INTERVALS = {
  type: 'array',
  items: { type: 'array', items: { type: 'string', example: '09:00' }, minItems: 2, maxItems: 2 },
} as const;

export class HoursOfDayView {
  @ApiProperty(INTERVALS) work: (readonly [string, string])[];
  @ApiProperty(INTERVALS) breaks: (readonly [string, string])[];
}

/** The hours of each weekday, `1` = Monday. */
export class HoursOfWeekView {
  @ApiProperty({ type: HoursOfDayView }) 1: HoursOfDayView;
  @ApiProperty({ type: HoursOfDayView }) 2: HoursOfDayView;
  @ApiProperty({ type: HoursOfDayView }) 3: HoursOfDayView;
  @ApiProperty({ type: HoursOfDayView }) 4: HoursOfDayView;
  @ApiProperty({ type: HoursOfDayView }) 5: HoursOfDayView;
  @ApiProperty({ type: HoursOfDayView }) 6: HoursOfDayView;
  @ApiProperty({ type: HoursOfDayView }) 7: HoursOfDayView;
}

export class CentreWeekView {
  @ApiProperty({ type: String, format: 'date' }) validFrom: string;
  @ApiProperty({ type: HoursOfWeekView }) week: HoursOfWeekView;
}

export class CalendarEntryView {
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: String, enum: DAY_KINDS, enumName: 'CalendarDayKind' }) kind: DayKind;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, nullable: true }) act: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of a working day: whose hours, 1 = Monday.' })
  asWeekday: number | null;
  @ApiProperty({ type: HoursOfDayView, nullable: true }) hours: HoursOfDayView | null;
}

export class InheritedEntryView extends CalendarEntryView {
  @ApiProperty({ type: String, enum: ['group', 'region', 'country'], enumName: 'InheritedFrom' })
  scope: 'group' | 'region' | 'country';
  @ApiProperty({ type: Boolean, description: 'The region keeps it every year.' }) yearly: boolean;
  @ApiProperty({ type: String, nullable: true }) groupName: string | null;
}

export class YearlyEntryView {
  @ApiProperty({ type: Number }) month: number;
  @ApiProperty({ type: Number }) day: number;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, nullable: true }) act: string | null;
}

export class ClosureView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: Number }) window: number;
  @ApiProperty({ type: String, format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date', description: 'The last day, included.' }) to: string;
  @ApiProperty({ type: String }) reason: string;
}

export class OpenHoursView {
  @ApiProperty({ type: String, example: '09:00' }) opens: string;
  @ApiProperty({ type: String, example: '18:00' }) closes: string;
}

const CLOSED_REASONS = ['no-week', 'no-reception', 'day-off', 'no-windows'] as const;

export class PlannedDayView {
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: [OpenHoursView], description: 'None: nobody is received.' }) hours: OpenHoursView[];
  @ApiProperty({ type: Number }) places: number;
  @ApiProperty({ type: String, enum: CLOSED_REASONS, enumName: 'PlanClosedReason', nullable: true })
  closed: (typeof CLOSED_REASONS)[number] | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the calendar calls the day.' })
  name: string | null;
}

/** Answer of `GET /admin/centres/{centreId}/schedule`: everything a screen needs. */
export class CentreScheduleView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, example: '70' }) regionCode: string;
  @ApiProperty({ type: String }) timeZone: string;
  @ApiProperty({ type: String, format: 'date', description: "The centre's own." }) today: string;
  @ApiProperty({ type: String, description: 'To be sent with an edit.' }) version: string;
  @ApiProperty({ type: [CentreWeekView], description: 'By the date each is valid from.' })
  weeks: CentreWeekView[];
  @ApiProperty({ type: [CalendarEntryView], description: 'Its own, from today on.' })
  days: CalendarEntryView[];
  @ApiProperty({ type: [InheritedEntryView], description: 'For a year from today on.' })
  inherited: InheritedEntryView[];
  @ApiProperty({ type: [Number] }) windows: number[];
  @ApiProperty({ type: [ClosureView], description: 'Those not over yet.' }) closures: ClosureView[];
  @ApiProperty({ type: [PlannedDayView], description: 'The next five weeks.' }) plan: PlannedDayView[];
}
