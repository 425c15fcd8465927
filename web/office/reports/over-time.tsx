import type { ReactElement } from 'react';
import { capitalised } from '../../shared/language.ts';
import { monthWords, shortDayWords } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Card } from './card.tsx';
import type { TableData } from './data-table.tsx';
import { LineChart } from './line-chart.tsx';
import { useSay } from './say.ts';
import type { Grouping } from './span.ts';
import type { Report } from './views.ts';
import { reportsWords } from './words.ts';

interface OverTimeProps {
  readonly report: Report;
  readonly grouping: Grouping;
  readonly csv: string;
}

/** Visits and waits by day, week or month. */
export function OverTime({ report, grouping, csv }: OverTimeProps): ReactElement {
  const texts = useTexts(reportsWords);
  const { language } = useLanguage();
  const table = usePeriodTable(report, grouping);
  const { periods, promisedMinutes } = report;
  const names = periods.map(({ key }) =>
    grouping === 'month' ? capitalised(monthWords(language, key)) : shortDayWords(language, key),
  );
  const { series } = texts;
  return (
    <>
      <Card title={texts.visits} hint={texts.visitsHint} table={table} csv={csv}>
        <LineChart
          title={texts.visits}
          names={names}
          lines={[
            { name: series.booked, shape: 'first', values: periods.map(({ booked }) => booked) },
            { name: series.served, shape: 'second', values: periods.map(({ served }) => served) },
            { name: series.absent, shape: 'third', values: periods.map(({ absent }) => absent) },
          ]}
        />
      </Card>
      <Card title={texts.waits} hint={texts.waitsHint} table={table}>
        <LineChart
          title={texts.waits}
          names={names}
          limit={{ value: promisedMinutes, name: texts.promised }}
          lines={[
            {
              name: series.median,
              shape: 'first',
              values: periods.map((period) => period.waitMedianMinutes),
            },
            { name: series.p95, shape: 'third', values: periods.map((period) => period.waitP95Minutes) },
          ]}
        />
      </Card>
    </>
  );
}

function usePeriodTable({ periods }: Report, grouping: Grouping): TableData {
  const { columns } = useTexts(reportsWords);
  const { language } = useLanguage();
  const say = useSay();
  return {
    head: [
      ...[columns.period, columns.booked, columns.arrived, columns.served, columns.absent],
      ...[columns.median, columns.p95, columns.over],
    ],
    rows: periods.map((period) => ({
      key: period.key,
      cells: [
        grouping === 'month' ? monthWords(language, period.key) : shortDayWords(language, period.key),
        ...[period.booked, period.arrived, period.served, period.absent].map(say.count),
        say.minutes(period.waitMedianMinutes),
        say.minutes(period.waitP95Minutes),
        say.percent(period.waitOverShare),
      ],
    })),
  };
}
