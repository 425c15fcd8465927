import { ApiProperty } from '@nestjs/swagger';

const COUNT = { type: Number } as const;
const MAYBE = { type: Number, nullable: true } as const;

/** One line of a report. */
export class ReportFiguresView {
  @ApiProperty({ ...COUNT, description: 'First booked for these days.' }) booked: number;
  @ApiProperty(COUNT) bySite: number;
  @ApiProperty(COUNT) byHotline: number;
  @ApiProperty(COUNT) byDesk: number;
  @ApiProperty({ ...COUNT, description: 'Came here from another time or centre.' }) movedIn: number;
  @ApiProperty({ ...COUNT, description: 'Gave up this time for another.' }) movedOut: number;
  @ApiProperty({ ...COUNT, description: 'Of them, moved by staff.' }) movedByStaff: number;
  @ApiProperty(COUNT) cancelledByApplicant: number;
  @ApiProperty(COUNT) cancelledByCentre: number;
  @ApiProperty({ ...COUNT, description: 'Never came.' }) absent: number;
  @ApiProperty({ ...COUNT, description: 'Came, and did not come when called.' }) missedCall: number;
  @ApiProperty(COUNT) came: number;
  @ApiProperty({ ...COUNT, description: 'Neither come nor over yet.' }) open: number;
  @ApiProperty({ ...COUNT, description: 'Places of the reserve that were taken.' }) reserveUsed: number;
  @ApiProperty({ ...COUNT, description: 'Checked in.' }) arrived: number;
  @ApiProperty({ ...COUNT, description: 'Of them, too late for their time.' }) late: number;
  @ApiProperty(COUNT) served: number;
  @ApiProperty(COUNT) refused: number;
  @ApiProperty(COUNT) referred: number;
  @ApiProperty({ ...COUNT, description: 'Waits of those who came in time, each ended by a call.' })
  waits: number;
  @ApiProperty({ ...COUNT, description: 'Of them, longer than 15 minutes.' }) waitsOver: number;
  @ApiProperty({ ...MAYBE, description: 'Minutes after the booked time, or after coming; rounded up.' })
  waitMedianMinutes: number | null;
  @ApiProperty({ ...MAYBE, description: '95 of 100 waited no longer. Rounded up.' }) waitP95Minutes:
    number | null;
  @ApiProperty({ ...MAYBE, description: 'waitsOver of waits, 0 to 1.' }) waitOverShare: number | null;
  @ApiProperty({ ...MAYBE, description: 'Minutes at the window, rounded up.' })
  serviceMedianMinutes: number | null;
  @ApiProperty({ ...MAYBE, description: 'absent of absent, missedCall and came, 0 to 1.' })
  absentShare: number | null;
  @ApiProperty({ ...MAYBE, description: 'Places planned; null where only one service is asked about.' })
  places: number | null;
  @ApiProperty({ ...MAYBE, description: 'Of them, kept in reserve.' }) reservePlaces: number | null;
  @ApiProperty({ ...MAYBE, description: 'reserveUsed of reservePlaces.' }) reserveUsedShare: number | null;
}

export class KeyedReportFiguresView extends ReportFiguresView {
  @ApiProperty({ type: String, description: 'A first day, a municipality (empty: not known) or a service.' })
  key: string;
}

export class ReportPlaceView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, description: 'The municipality; empty when it is not known.' })
  district: string;
}

export class CentreReportFiguresView extends ReportFiguresView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, description: 'The municipality; empty when it is not known.' })
  district: string;
}

export class ReportHourView {
  @ApiProperty({ ...COUNT, description: '1 = Monday.' }) weekday: number;
  @ApiProperty(COUNT) hour: number;
  @ApiProperty({ ...COUNT, description: 'Bookings for this hour.' }) booked: number;
  @ApiProperty({ ...COUNT, description: 'Who checked in during it.' }) arrived: number;
  @ApiProperty({ ...COUNT, description: 'Waits that a call ended in it.' }) waits: number;
  @ApiProperty(COUNT) waitsOver: number;
}

export class ReportWeekdayView {
  @ApiProperty({ ...COUNT, description: '1 = Monday.' }) weekday: number;
  @ApiProperty({ ...COUNT, description: 'On how many dates there was anything.' }) days: number;
}

export class ReportWindowView {
  @ApiProperty(COUNT) window: number;
  @ApiProperty(COUNT) called: number;
  @ApiProperty(COUNT) served: number;
  @ApiProperty(COUNT) missed: number;
  @ApiProperty({ ...MAYBE, description: 'Rounded up.' }) serviceMedianMinutes: number | null;
}

export class ReportLateView {
  @ApiProperty(COUNT) waits: number;
  @ApiProperty({ ...MAYBE, description: 'Rounded up.' }) medianMinutes: number | null;
}

export class LeadDaysView {
  @ApiProperty({ ...COUNT, description: 'Whole days from booking to the time booked.' }) value: number;
  @ApiProperty(COUNT) times: number;
}

export class ReportLeadView {
  @ApiProperty(COUNT) bookings: number;
  @ApiProperty(MAYBE) medianDays: number | null;
  @ApiProperty({ type: [LeadDaysView] }) days: readonly LeadDaysView[];
}

export class TriageEndView {
  @ApiProperty({ type: String, enum: ['recover', 'recover-by-snils', 'visit', 'visit-today'] }) end: string;
  @ApiProperty(COUNT) reached: number;
}

export class TriageFiguresView {
  @ApiProperty({ type: [TriageEndView] }) ends: readonly TriageEndView[];
  @ApiProperty(COUNT) reached: number;
  @ApiProperty({ ...COUNT, description: 'Told how to do without a visit.' }) helpedWithoutVisit: number;
  @ApiProperty(MAYBE) helpedShare: number | null;
}

export class ReportView {
  @ApiProperty({ type: String, description: 'Of the region, in the language asked for, or of the centre.' })
  name: string;
  @ApiProperty({ type: String, format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date' }) to: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the sums were made.' })
  madeAt: string | null;
  @ApiProperty({ type: Boolean, description: 'Some of these visits are made up for a demonstration.' })
  demo: boolean;
  @ApiProperty({ ...COUNT, description: 'The wait promised at most, in minutes.' }) promisedMinutes: number;
  @ApiProperty({ type: ReportFiguresView }) total: ReportFiguresView;
  @ApiProperty({ type: ReportLateView, description: 'Waits of late comers, counted apart.' })
  late: ReportLateView;
  @ApiProperty({ type: ReportLeadView }) lead: ReportLeadView;
  @ApiProperty({ type: [KeyedReportFiguresView] }) periods: readonly KeyedReportFiguresView[];
  @ApiProperty({ type: [CentreReportFiguresView] }) centres: readonly CentreReportFiguresView[];
  @ApiProperty({ type: [KeyedReportFiguresView] }) districts: readonly KeyedReportFiguresView[];
  @ApiProperty({ type: [KeyedReportFiguresView] }) services: readonly KeyedReportFiguresView[];
  @ApiProperty({ type: [ReportHourView] }) hours: readonly ReportHourView[];
  @ApiProperty({ type: [ReportWeekdayView] }) weekdays: readonly ReportWeekdayView[];
  @ApiProperty({ type: [ReportWindowView], description: 'Where one centre is asked about.' })
  windows: readonly ReportWindowView[];
  @ApiProperty({ type: TriageFiguresView, description: 'Of all centres together, by days of Moscow.' })
  triage: TriageFiguresView;
  @ApiProperty({ type: [ReportPlaceView], description: 'Every centre that may be asked about.' })
  places: readonly ReportPlaceView[];
}
