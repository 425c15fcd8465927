import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { Problem } from '../common/errors/problem.ts';
import { daysBetween } from '../common/time/local-date.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { linesOf } from './domain/report-lines.ts';
import type { ReportFigures } from './domain/report-figures.ts';
import { quantile, sizeOf } from './domain/spread.ts';
import { triageFigures } from './domain/triage-figures.ts';
import type { TriageFigures } from './domain/triage-figures.ts';
import { MakeSums } from './make-sums.service.ts';
import { HallWindowsReader } from './hall-windows.reader.ts';
import type { WindowFigures } from './hall-windows.reader.ts';
import { ReportPlacesReader } from './report-places.reader.ts';
import type { ReportPlace } from './report-places.reader.ts';
import { ReportReader } from './report.reader.ts';
import type { HourLine } from './report.reader.ts';
import type { ReportQuestion } from './report-scope.ts';
import { spanTooLong } from './reports.errors.ts';
import { SpreadReader } from './spread.reader.ts';
import type { ValueTimes } from './spread.reader.ts';

/** Longest span of one answer, in days: a leap year. */
export const MOST_REPORT_DAYS = 366;

export type Keyed = ReportFigures & { readonly key: string };
export type CentreFigures = ReportFigures & ReportPlace;

export interface Report {
  /** Of the region or the centre, as its list has it. */
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** When the sums were last brought up to date, epoch milliseconds; null: never. */
  readonly madeAt: number | null;
  /** Some of the visits shown never were: they are made up for a demonstration. */
  readonly demo: boolean;
  readonly total: ReportFigures;
  readonly late: { readonly waits: number; readonly medianMinutes: number | null };
  /** Whole days from booking to the time booked. */
  readonly lead: {
    readonly bookings: number;
    readonly medianDays: number | null;
    readonly days: readonly ValueTimes[];
  };
  readonly periods: readonly Keyed[];
  readonly centres: readonly CentreFigures[];
  readonly districts: readonly Keyed[];
  readonly services: readonly Keyed[];
  readonly hours: readonly HourLine[];
  readonly weekdays: readonly { readonly weekday: number; readonly days: number }[];
  /** Of one centre only. */
  readonly windows: readonly WindowFigures[];
  readonly triage: TriageFigures;
  /** Every centre that may be asked about, whatever is chosen now. */
  readonly places: readonly ReportPlace[];
}

/** Errand: how centres did. All of it is read from sums of whole days; the present one is at most a minute old. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly database: Database,
    private readonly reader: ReportReader,
    private readonly spreads: SpreadReader,
    private readonly places: ReportPlacesReader,
    private readonly windows: HallWindowsReader,
    private readonly sums: MakeSums,
  ) {}

  /** Throws `span-too-long`. */
  async run(question: ReportQuestion): Promise<Report> {
    const { from, to, of } = question;
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > MOST_REPORT_DAYS)
      throw new Problem(spanTooLong, { values: { days: MOST_REPORT_DAYS } });
    // One centre is brought up to this moment; of a region that would be every hall's last minute.
    if (of.centreId !== undefined) await this.sums.run(of.centreId);
    const [lines, totals, facts] = await Promise.all([
      this.#lines(question),
      this.#totals(question),
      this.#facts(question),
    ]);
    const { total, periods, centres, districts, services } = lines;
    const centreOf = new Map(centres.map(({ key, ...figures }) => [key, figures]));
    return {
      ...{ from, to, total, ...totals, ...facts },
      periods: [...periods].sort(byKey),
      districts: [...districts].sort(byKey),
      services: [...services].sort(byKey),
      // In the order of the places: by name.
      centres: facts.places.flatMap((place) => {
        const figures = centreOf.get(place.id);
        return figures ? [{ ...place, ...figures }] : [];
      }),
    };
  }

  async #lines(question: ReportQuestion): Promise<{
    total: ReportFigures;
    periods: Keyed[];
    centres: Keyed[];
    districts: Keyed[];
    services: Keyed[];
  }> {
    const [counts, waits, services, places] = await Promise.all([
      this.reader.counts(this.database, question),
      this.spreads.lines(this.database, question, 'wait'),
      this.spreads.lines(this.database, question, 'service'),
      question.service === undefined ? this.reader.places(this.database, question) : null,
    ]);
    return linesOf({ counts, waits, services, places });
  }

  async #totals(question: ReportQuestion): Promise<Pick<Report, 'late' | 'lead'>> {
    const [late, lead] = await Promise.all([
      this.spreads.total(this.database, question, 'late-wait'),
      this.spreads.total(this.database, question, 'lead'),
    ]);
    const [lateSpread, leadSpread] = [late, lead].map(
      (values) => new Map(values.map(({ value, times }) => [value, times])),
    ) as [Map<number, number>, Map<number, number>];
    return {
      late: { waits: sizeOf(lateSpread), medianMinutes: quantile(lateSpread, 0.5) },
      lead: { bookings: sizeOf(leadSpread), medianDays: quantile(leadSpread, 0.5), days: lead },
    };
  }

  async #facts(
    question: ReportQuestion,
  ): Promise<
    Pick<Report, 'name' | 'hours' | 'weekdays' | 'windows' | 'triage' | 'places' | 'madeAt' | 'demo'>
  > {
    const { from, to, of } = question;
    const centreId = of.centreId ?? question.centre;
    const [name, hours, weekdays, windows, triage, places, state] = await Promise.all([
      this.places.name(this.database, of),
      this.reader.hours(this.database, question),
      this.reader.weekdays(this.database, question),
      centreId === undefined ? [] : this.windows.read(this.database, question, centreId),
      this.reader.triage(this.database, from, to),
      this.places.places(this.database, of),
      this.places.state(this.database, question),
    ]);
    return { name, hours, weekdays, windows, places, triage: triageFigures(triage), ...state };
  }
}

function byKey({ key: a }: Keyed, { key: b }: Keyed): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
