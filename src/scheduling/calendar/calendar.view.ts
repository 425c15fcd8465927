import { ApiProperty } from '@nestjs/swagger';
import { CalendarEntryView, YearlyEntryView } from '../schedule/schedule.view.ts';

export const GROUP_KINDS = ['head', 'district', 'chosen'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export class CountryCalendarView {
  @ApiProperty({ type: String, format: 'date' }) today: string;
  @ApiProperty({ type: String, description: 'To be sent with an edit.' }) version: string;
  @ApiProperty({ type: [CalendarEntryView], description: 'From today on.' }) days: CalendarEntryView[];
}

export class CentreGroupView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, enum: GROUP_KINDS, enumName: 'CentreGroupKind' }) kind: GroupKind;
  @ApiProperty({ type: [String], format: 'uuid' }) centreIds: string[];
  @ApiProperty({ type: String, description: 'Of its calendar and its centres, to be sent with an edit.' })
  version: string;
  @ApiProperty({ type: [CalendarEntryView], description: 'From today on.' }) days: CalendarEntryView[];
}

/** What a group can be made of. */
export class RegionCentreView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, nullable: true }) municipality: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The head it belongs to.' })
  headCentreId: string | null;
}

/** Answer of `GET /admin/regions/{regionCode}/calendar`. */
export class RegionCalendarView extends CountryCalendarView {
  @ApiProperty({ type: String, example: '70' }) regionCode: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: [YearlyEntryView], description: 'Kept every year on the same date.' })
  yearly: YearlyEntryView[];
  @ApiProperty({ type: [CalendarEntryView], description: 'Days of the country, from today on.' })
  country: CalendarEntryView[];
  @ApiProperty({ type: [CentreGroupView] }) groups: CentreGroupView[];
  @ApiProperty({ type: [RegionCentreView], description: 'The open centres of the region, by name.' })
  centres: RegionCentreView[];
}
