import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { Card } from './card.tsx';
import { DataTable } from './data-table.tsx';
import type { TableData } from './data-table.tsx';
import { useSay } from './say.ts';
import type { Figures, Report } from './views.ts';
import { reportsWords } from './words.ts';

interface OtherTablesProps {
  readonly report: Report;
  readonly csvOf: (table: 'districts' | 'services') => string;
  readonly titleOfService: (code: string) => string;
}

/** What is small enough to be read as it is: districts, services, windows. */
export function OtherTables({ report, csvOf, titleOfService }: OtherTablesProps): ReactElement {
  const texts = useTexts(reportsWords);
  const { columns } = texts;
  const tableOf = useLineTable();
  const windows = useWindowTable(report);
  return (
    <>
      {report.districts.length > 1 && (
        <Card title={texts.districts} csv={csvOf('districts')}>
          <DataTable
            label={texts.districts}
            {...tableOf(columns.district, report.districts, (key) => key || texts.unknownDistrict)}
          />
        </Card>
      )}
      {report.services.length > 0 && (
        <Card title={texts.services} csv={csvOf('services')}>
          <DataTable label={texts.services} {...tableOf(columns.service, report.services, titleOfService)} />
        </Card>
      )}
      {windows.rows.length > 0 && (
        <Card title={texts.windows}>
          <DataTable label={texts.windows} {...windows} />
        </Card>
      )}
    </>
  );
}

function useLineTable(): (
  name: string,
  lines: readonly (Figures & { readonly key: string })[],
  titleOf: (key: string) => string,
) => TableData {
  const { columns } = useTexts(reportsWords);
  const say = useSay();
  return (name, lines, titleOf) => ({
    head: [
      ...[name, columns.booked, columns.cancelled, columns.moved, columns.served, columns.absent],
      ...[columns.median, columns.p95, columns.over, columns.serviceMedian],
    ],
    rows: lines.map((line) => ({
      key: line.key,
      cells: [
        titleOf(line.key),
        say.count(line.booked),
        say.count(line.cancelledByApplicant + line.cancelledByCentre),
        ...[line.movedOut, line.served, line.absent].map(say.count),
        ...[line.waitMedianMinutes, line.waitP95Minutes].map(say.minutes),
        say.percent(line.waitOverShare),
        say.minutes(line.serviceMedianMinutes),
      ],
    })),
  });
}

function useWindowTable({ windows }: Report): TableData {
  const { window, columns } = useTexts(reportsWords);
  const say = useSay();
  return {
    head: [window, columns.called, columns.served, columns.missed, columns.serviceMedian],
    rows: windows.map((line) => ({
      key: String(line.window),
      cells: [
        ...[line.window, line.called, line.served, line.missed].map(say.count),
        say.minutes(line.serviceMedianMinutes),
      ],
    })),
  };
}
