import type { Language } from '../common/http/language.ts';
import { nameIn } from '../common/names.ts';
import type { ReportFigures } from './domain/report-figures.ts';
import type { Report } from './read-report.service.ts';
import type { ReportQuestion } from './report-scope.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { ReportWords } from './report-words.ts';

export const TABLE_NAMES = ['periods', 'centres', 'districts', 'services', 'hours', 'triage'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export type Cell = string | number | null;
export interface ReportTable {
  readonly name: TableName;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type FigureName = keyof ReportWords['figures'];
const SHARES: ReadonlySet<FigureName> = new Set(['waitOverShare', 'absentShare', 'reserveUsedShare']);

/** A report as tables, for files. Shares are per cent with one digit; what is not known is an empty cell. */
export function reportTables(
  report: Report,
  language: Language,
  titleOfService: (code: string) => string,
): readonly ReportTable[] {
  const words = REPORT_WORDS[language];
  const names = Object.keys(words.figures) as FigureName[];
  const cells = (figures: ReportFigures): Cell[] => names.map((name) => cellOf(name, figures[name]));
  const heads = names.map((name) => words.figures[name]);
  const district = (name: string): string => name || words.unknownDistrict;
  const table = (name: TableName, head: readonly string[], rows: ReportTable['rows']): ReportTable => {
    return { name, title: words.sheets[name], head, rows };
  };
  return [
    table(
      'periods',
      [words.period, ...heads],
      [...report.periods.map((line) => [line.key, ...cells(line)]), [words.total, ...cells(report.total)]],
    ),
    table(
      'centres',
      [words.centre, words.district, ...heads],
      report.centres.map((line) => [line.name, district(line.district), ...cells(line)]),
    ),
    table(
      'districts',
      [words.district, ...heads],
      report.districts.map((line) => [district(line.key), ...cells(line)]),
    ),
    table(
      'services',
      [words.service, ...heads],
      report.services.map((line) => [titleOfService(line.key), ...cells(line)]),
    ),
    hoursTable(report, words, table),
    table(
      'triage',
      [words.end, words.reached],
      report.triage.ends.map(({ end, reached }) => [words.ends[end as keyof ReportWords['ends']], reached]),
    ),
  ];
}

/** Of which region or centre, of what of it, and of which days: a file lies about without the page it came from. */
export function reportTitle(
  { name, places, from, to }: Pick<Report, 'name' | 'places' | 'from' | 'to'>,
  { district, centre, service }: Pick<ReportQuestion, 'district' | 'centre' | 'service'>,
  words: { readonly language: Language; readonly titleOfService: (code: string) => string },
): string {
  const of = [
    nameIn(words.language, name),
    district,
    places.find(({ id }) => id === centre)?.name,
    service === undefined ? undefined : words.titleOfService(service),
  ];
  return `${of.filter((part) => part !== undefined).join(', ')}: ${from} – ${to}`;
}

function hoursTable(
  { hours }: Report,
  words: ReportWords,
  table: (name: TableName, head: readonly string[], rows: ReportTable['rows']) => ReportTable,
): ReportTable {
  return table(
    'hours',
    [words.weekday, words.hour, words.hourBooked, words.hourArrived, words.hourWaits, words.hourOver],
    hours.map(({ weekday, hour, booked, arrived, waits, waitsOver }) => [
      words.weekdays[weekday - 1] ?? '',
      `${String(hour).padStart(2, '0')}:00`,
      ...[booked, arrived, waits, waitsOver],
    ]),
  );
}

function cellOf(name: FigureName, value: number | null): Cell {
  return value !== null && SHARES.has(name) ? Math.round(value * 1000) / 10 : value;
}
