import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { toRfc3339 } from '../common/time/wall-clock.ts';
import type { FoundCentre } from './find-centres.service.ts';

export class LocationView {
  @ApiProperty({ type: Number }) lat: number;
  @ApiProperty({ type: Number }) lon: number;
  @ApiProperty({ type: Boolean, description: 'false: the point of the town, not of the door' })
  exact: boolean;
}

export class ReceptionHoursView {
  @ApiProperty({ type: Number, description: '1 = Monday' }) weekday: number;
  @ApiProperty({ type: String, example: '09:00' }) opens: string;
  @ApiProperty({ type: String, example: '13:00' }) closes: string;
}

export class CentreView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, example: '70-001' }) code: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String }) kind: string;
  @ApiProperty({ type: String, description: 'Code of the region' }) region: string;
  @ApiProperty({ type: String, nullable: true }) municipality: string | null;
  @ApiProperty({ type: String, nullable: true }) settlement: string | null;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: LocationView, nullable: true }) location: LocationView | null;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ type: String, nullable: true, description: 'Its own, else the region’s hotline' })
  phone: string | null;
  @ApiProperty({ type: [ReceptionHoursView], nullable: true, description: 'null: not published' })
  hours: ReceptionHoursView[] | null;
  @ApiProperty({ type: Number, nullable: true }) distanceKm: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextFree: string | null;
}

export class CentresPageView {
  @ApiProperty({ type: [CentreView] }) items: CentreView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class DayOffView {
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({
    type: String,
    enum: ['day-off', 'short-day', 'working-day', 'own-hours'],
    enumName: 'CalendarDayKind',
  })
  kind: string;
  @ApiProperty({ type: String }) name: string;
}

export class PublicSettingsView {
  @ApiProperty({ type: Number }) slotMinutes: number;
  @ApiProperty({ type: Number }) horizonDays: number;
  @ApiProperty({ type: Number }) noticeMinutes: number;
  @ApiProperty({ type: Number }) holdMinutes: number;
  @ApiProperty({ type: Number }) arriveEarlyMinutes: number;
  @ApiProperty({ type: Number }) arriveLateMinutes: number;
}

/** true: there is one; false: there is none; left out: not known. */
export class BuildingView {
  @ApiPropertyOptional({ type: Boolean }) ramp?: boolean;
  @ApiPropertyOptional({ type: Boolean }) lift?: boolean;
  @ApiPropertyOptional({ type: Boolean }) 'accessible-toilet'?: boolean;
  @ApiPropertyOptional({ type: Boolean }) 'hearing-loop'?: boolean;
  @ApiPropertyOptional({ type: Boolean }) parking?: boolean;
  @ApiPropertyOptional({ type: Boolean }) 'call-button'?: boolean;
}

export class CentreDetailsView extends CentreView {
  @ApiProperty({ type: [DayOffView], description: 'Days of the next 60 on which the week does not apply' })
  daysOff: DayOffView[];
  @ApiProperty({ type: BuildingView, description: 'What the building has for those who need it' })
  accessibility: BuildingView;
  @ApiProperty({ type: String, nullable: true, description: 'In the words of the office, in Russian' })
  accessibilityNote: string | null;
  @ApiProperty({ type: PublicSettingsView }) settings: PublicSettingsView;
}

export function centreView(centre: FoundCentre): CentreView {
  const { nextFree, demo: _demo, hours, ...facts } = centre;
  return {
    ...facts,
    hours: hours === null ? null : [...hours],
    nextFree: nextFree === null ? null : toRfc3339(nextFree, centre.timeZone),
  };
}
