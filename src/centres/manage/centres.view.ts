import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CENTRE_KINDS } from '../domain/centre-kind.ts';
import type { CentreKind } from '../domain/centre-kind.ts';
import { AccessibilityDto, LocationDto } from './centres.dto.ts';

/** Every setting, each in force. */
export class SettingsView {
  @ApiProperty({ type: Number, description: 'Minutes.' }) slotMinutes: number;
  @ApiProperty({ type: Number, description: 'Days the public may book ahead.' }) horizonDays: number;
  @ApiProperty({ type: Number }) noticeMinutes: number;
  @ApiProperty({ type: Number }) reservePercent: number;
  @ApiProperty({ type: String, example: '08:00' }) reserveOpens: string;
  @ApiProperty({ type: Number }) holdMinutes: number;
  @ApiProperty({ type: Number }) bookingsPerContact: number;
  @ApiProperty({ type: Number }) releaseMinMinutes: number;
  @ApiProperty({ type: Number }) releaseMaxMinutes: number;
  @ApiProperty({ type: Number }) arriveEarlyMinutes: number;
  @ApiProperty({ type: Number }) arriveLateMinutes: number;
  @ApiProperty({ type: Number }) missedAfterCalls: number;
  @ApiProperty({ type: Number }) missedAfterMinutes: number;
  @ApiProperty({ type: Number }) eraseAfterDays: number;
}

/** Only what is set here; the rest is inherited. */
export class OwnSettingsView {
  @ApiPropertyOptional({ type: Number }) slotMinutes?: number;
  @ApiPropertyOptional({ type: Number }) horizonDays?: number;
  @ApiPropertyOptional({ type: Number }) noticeMinutes?: number;
  @ApiPropertyOptional({ type: Number }) reservePercent?: number;
  @ApiPropertyOptional({ type: String }) reserveOpens?: string;
  @ApiPropertyOptional({ type: Number }) holdMinutes?: number;
  @ApiPropertyOptional({ type: Number }) bookingsPerContact?: number;
  @ApiPropertyOptional({ type: Number }) releaseMinMinutes?: number;
  @ApiPropertyOptional({ type: Number }) releaseMaxMinutes?: number;
  @ApiPropertyOptional({ type: Number }) arriveEarlyMinutes?: number;
  @ApiPropertyOptional({ type: Number }) arriveLateMinutes?: number;
  @ApiPropertyOptional({ type: Number }) missedAfterCalls?: number;
  @ApiPropertyOptional({ type: Number }) missedAfterMinutes?: number;
  @ApiPropertyOptional({ type: Number }) eraseAfterDays?: number;
}

export class PointDoubtView {
  @ApiProperty({ type: Number, description: 'To the nearest other centre of the region.' })
  nearestKm: number;
  @ApiProperty({ type: Boolean, description: 'Right with latitude and longitude changed round.' })
  swapped: boolean;
}

export class NeighbourView {
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: Number }) lat: number;
  @ApiProperty({ type: Number }) lon: number;
  @ApiProperty({ type: Number, description: 'As the crow flies, to a tenth.' }) km: number;
}

export class HeadCentreView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) code: string;
  @ApiProperty({ type: String }) name: string;
}

/** Everything of one centre that is edited, and what it inherits. */
export class AdminCentreView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, example: '70-001' }) code: string;
  @ApiProperty({ type: Number }) version: number;
  @ApiProperty({ type: String, example: '70' }) regionCode: string;
  @ApiProperty({ type: String }) regionName: string;
  @ApiProperty({ enum: CENTRE_KINDS, enumName: 'CentreKind' }) kind: CentreKind;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, description: 'Letter for letter as the source has it.' })
  nameAsPublished: string;
  @ApiProperty({ type: HeadCentreView, nullable: true }) headCentre: HeadCentreView | null;
  @ApiProperty({ type: Number, description: 'How many centres name this one as their head office.' })
  satellites: number;
  @ApiProperty({ type: String, nullable: true }) municipality: string | null;
  @ApiProperty({ type: String, nullable: true }) settlement: string | null;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: LocationDto, nullable: true }) location: LocationDto | null;
  @ApiProperty({
    type: PointDoubtView,
    nullable: true,
    description: 'The point looks as if it were outside of the region; null: it does not.',
  })
  pointDoubt: PointDoubtView | null;
  @ApiProperty({
    type: [NeighbourView],
    description: 'Its nearest centres of the region that are open, at most 8.',
  })
  neighbours: NeighbourView[];
  @ApiProperty({ type: String, nullable: true, description: 'Its own.' }) phone: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The region’s.' }) hotline: string | null;
  @ApiProperty({ type: AccessibilityDto }) accessibility: AccessibilityDto;
  @ApiProperty({ type: String, nullable: true }) accessibilityNote: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Its own IANA zone; null: the region’s.' })
  timeZone: string | null;
  @ApiProperty({ type: String }) regionTimeZone: string;
  @ApiProperty({ type: OwnSettingsView }) settings: OwnSettingsView;
  @ApiProperty({ type: SettingsView, description: 'What it has where it sets nothing itself.' })
  inherited: SettingsView;
  @ApiProperty({ type: [Number], description: 'Numbers of the windows that receive.' }) windows: number[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'May lie ahead.' })
  closedAt: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The centre’s own date of it.' })
  closedOn: string | null;
  @ApiProperty({ type: Boolean, description: 'Has closed already.' }) closed: boolean;
  @ApiProperty({ type: String, nullable: true }) closedReason: string | null;
  @ApiProperty({ type: Boolean, description: 'Its hours are made up for a demonstration.' }) demo: boolean;
}

export class AdminCentreItemView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, example: '70-001' }) code: string;
  @ApiProperty({ type: String, example: '70' }) regionCode: string;
  @ApiProperty({ enum: CENTRE_KINDS, enumName: 'CentreKind' }) kind: CentreKind;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, nullable: true }) municipality: string | null;
  @ApiProperty({ type: String, nullable: true }) settlement: string | null;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Its own, else the region’s hotline.' })
  phone: string | null;
  @ApiProperty({ type: Boolean }) hasPoint: boolean;
  @ApiProperty({ type: Boolean, description: 'Its point looks as if it were outside of the region.' })
  pointDoubted: boolean;
  @ApiProperty({ type: Number }) windows: number;
  @ApiProperty({ type: String, nullable: true }) headName: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'From this day of its own on.' })
  closedOn: string | null;
  @ApiProperty({ type: Boolean, description: 'Has closed already.' }) closed: boolean;
}

export class AdminCentresPage {
  @ApiProperty({ type: [AdminCentreItemView] }) items: AdminCentreItemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A region as its administrators see it. */
export class AdminRegionView {
  @ApiProperty({ type: String, example: '70' }) code: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ type: String, nullable: true }) hotline: string | null;
  @ApiProperty({ type: Number }) version: number;
  @ApiProperty({ type: OwnSettingsView }) settings: OwnSettingsView;
  @ApiProperty({ type: SettingsView, description: 'The defaults.' }) inherited: SettingsView;
  @ApiProperty({ type: Number, description: 'Centres that are open.' }) centres: number;
}
