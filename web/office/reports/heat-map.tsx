import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { weekdayNames } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Card } from './card.tsx';
import { heatCells } from './heat.ts';
import type { Shown } from './heat.ts';
import { useSay } from './say.ts';
import type { Report } from './views.ts';
import { reportsWords } from './words.ts';

/** Hours by weekdays: a table whose cells are the darker the larger their number, so that it is its own text. */
export function HeatMap({ report, csv }: { readonly report: Report; readonly csv: string }): ReactElement {
  const texts = useTexts(reportsWords);
  const [shown, setShown] = useState<Shown>('arrived');
  return (
    <Card
      title={texts.load}
      csv={csv}
      hint={shown === 'arrived' ? texts.loadArrivedHint : texts.loadOverHint}
    >
      <SegmentedControl
        className="report-no-print"
        aria-label={texts.loadShows}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'arrived', label: texts.loadArrived },
          { value: 'over', label: texts.loadOver },
        ]}
      />
      <HeatTable report={report} shown={shown} />
      <Text fz="sm" c="dimmed">
        {texts.loadHint}
      </Text>
    </Card>
  );
}

function HeatTable({ report, shown }: { readonly report: Report; readonly shown: Shown }): ReactElement {
  const texts = useTexts(reportsWords);
  const { language } = useLanguage();
  const say = useSay();
  const { hours, weekdays, cellAt } = heatCells(report, shown);
  const [short, long] = [weekdayNames(language, 'short'), weekdayNames(language, 'long')];
  return (
    <div className="report-scroll" tabIndex={0} role="group" aria-label={texts.load}>
      <table className="report-heat tabular" aria-label={texts.load}>
        <thead>
          <tr>
            <th scope="col">{texts.hour}</th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={long[weekday - 1]}>
                {short[weekday - 1]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <th scope="row">{`${String(hour).padStart(2, '0')}:00`}</th>
              {weekdays.map((weekday) => {
                const cell = cellAt(weekday, hour);
                return (
                  <td key={weekday} data-level={cell?.level ?? 0}>
                    {cell === null ? '' : said(say, shown, cell.value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function said(say: ReturnType<typeof useSay>, shown: Shown, value: number): string {
  if (shown === 'over') return say.percent(value);
  return say.count(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
}
