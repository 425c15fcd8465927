import { ApiProperty } from '@nestjs/swagger';
import { DocumentView } from '../../catalogue/catalogue.view.ts';
import { toRfc3339 } from '../../common/time/wall-clock.ts';
import type { BookingDetails } from '../booking-details.ts';
import { BookedCentreView, HistoryEntryView, VisitorView } from '../bookings.view.ts';
import { BOOKING_STATUSES } from '../domain/booking-status.ts';
import type { DayPlaces, NearestPlaces } from './nearest-places.ts';
import type { VisitLine } from './visits-of-centre.reader.ts';

const SOURCES = ['site', 'api', 'desk', 'hotline'] as const;

export class VisitContactView {
  @ApiProperty({ type: String, nullable: true, example: '+73822000000' }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
}

/** A visit as the staff of its centre see it. Its reference stands first: kept answers are found by it. */
export class StaffVisitView {
  @ApiProperty({ type: String, example: '48271935' }) reference: string;
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status: string;
  @ApiProperty({ type: String, enum: SOURCES, enumName: 'BookingSource' }) source: string;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String }) audience: string;
  @ApiProperty({ type: BookedCentreView }) centre: BookedCentreView;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: String, format: 'date-time' }) end: string;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ type: VisitorView }) visitor: VisitorView;
  @ApiProperty({ type: String, nullable: true }) bookedBy: string | null;
  @ApiProperty({ type: VisitContactView }) contact: VisitContactView;
  @ApiProperty({ type: String, enum: ['ru', 'en'], enumName: 'Locale' }) locale: string;
  @ApiProperty({ type: [DocumentView] }) documents: DocumentView[];
  @ApiProperty({ type: [HistoryEntryView] }) history: HistoryEntryView[];
}

/** One found visit. */
export class VisitLineView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) reference: string;
  @ApiProperty({ type: String, enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status: string;
  @ApiProperty({ type: String, enum: SOURCES, enumName: 'BookingSource' }) source: string;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: String, format: 'date-time' }) end: string;
  @ApiProperty({ type: VisitorView }) visitor: VisitorView;
}

export class FoundVisitsView {
  @ApiProperty({ type: [VisitLineView], description: 'At most twenty, by time.' }) items: VisitLineView[];
}

export class StaffPlaceView {
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: String, format: 'date-time' }) end: string;
  @ApiProperty({ type: Number }) capacity: number;
  @ApiProperty({ type: Number, description: 'Held or booked; can be more than the capacity.' }) taken: number;
  @ApiProperty({ type: Number, description: 'For staff, reserve and cooling places too.' }) free: number;
  @ApiProperty({ type: Number, description: 'Of the free ones, those the public could take as well.' })
  forPublic: number;
}

export class DayPlacesView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: String }) timeZone: string;
  @ApiProperty({ type: [StaffPlaceView] }) places: StaffPlaceView[];
}

export class NearbyPlaceView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) centreName: string;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: String, format: 'date-time' }) end: string;
  @ApiProperty({ type: Number }) free: number;
}

export class NearestView {
  @ApiProperty({ type: DayPlacesView, description: 'Today, or the next day that has a place.' })
  here: DayPlacesView;
  @ApiProperty({ type: [NearbyPlaceView], description: 'As the public sees them.' })
  nearby: NearbyPlaceView[];
}

export function staffVisitView(visit: BookingDetails, documents: readonly DocumentView[]): StaffVisitView {
  const local = (instant: number): string => toRfc3339(instant, visit.timeZone);
  return {
    reference: visit.reference,
    id: visit.id,
    status: visit.status,
    source: visit.source,
    service: visit.service,
    audience: visit.audience,
    centre: visit.centre,
    start: local(visit.startsAt),
    end: local(visit.endsAt),
    timeZone: visit.timeZone,
    visitor: visit.visitor,
    bookedBy: visit.bookedBy,
    contact: visit.contact,
    locale: visit.locale,
    documents: [...documents],
    history: visit.history.map(({ at, event }) => ({ at: local(at), event })),
  };
}

export function visitLineView({ startsAt, endsAt, ...line }: VisitLine, timeZone: string): VisitLineView {
  const { id, reference, status, source, service, visitor } = line;
  const times = { start: toRfc3339(startsAt, timeZone), end: toRfc3339(endsAt, timeZone) };
  return { id, reference, status, source, service, ...times, visitor };
}

export function dayPlacesView({ places, ...day }: DayPlaces): DayPlacesView {
  return {
    centreId: day.centreId,
    service: day.service,
    date: day.date,
    timeZone: day.timeZone,
    places: places.map(({ startsAt, endsAt, capacity, taken, free, forPublic }) => ({
      start: toRfc3339(startsAt, day.timeZone),
      end: toRfc3339(endsAt, day.timeZone),
      ...{ capacity, taken, free, forPublic },
    })),
  };
}

export function nearestView({ here, nearby }: NearestPlaces): NearestView {
  return { here: dayPlacesView(here), nearby: [...nearby] };
}
