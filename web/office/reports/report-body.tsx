import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Compared } from './compared.tsx';
import { fileAddress } from './chosen.ts';
import type { ReportQuery } from './chosen.ts';
import { HeatMap } from './heat-map.tsx';
import { OtherTables } from './other-tables.tsx';
import { BookingEnds, Lead, Reserve, TriageEnds } from './outcomes.tsx';
import { OverTime } from './over-time.tsx';
import type { Place } from './reports-page.tsx';
import { spanWords } from './span.ts';
import { Tiles } from './tiles.tsx';
import type { Report } from './views.ts';
import { reportsWords } from './words.ts';

interface BodyProps {
  readonly report: Report;
  readonly query: ReportQuery;
  readonly place: Place;
  readonly timeZone: string;
  readonly titleOfService: (code: string) => string;
}

export function ReportBody({ report, query, place, timeZone, titleOfService }: BodyProps): ReactElement {
  const texts = useTexts(reportsWords);
  const { language } = useLanguage();
  const file = (name: string, more: Readonly<Record<string, string>> = {}): string =>
    fileAddress(`${place.address}/${name}`, query, { ...more, language });
  const csv = (table: string): string => file('table.csv', { table });
  const { total } = report;
  const isEmpty = total.booked + total.movedIn + total.arrived === 0;
  return (
    <>
      <Said report={report} query={query} place={place} timeZone={timeZone} />
      <Group className="report-no-print">
        <Button component="a" href={file('tables.xlsx')} download variant="default">
          {texts.excel}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {texts.print}
        </Button>
      </Group>
      {isEmpty ? (
        <section className="office-panel">
          <Text fw={600}>{texts.nothingTitle}</Text>
          <Text>{texts.nothing}</Text>
        </section>
      ) : (
        <>
          <Tiles report={report} />
          <OverTime report={report} grouping={query.grouping} csv={csv('periods')} />
          <HeatMap report={report} csv={csv('hours')} />
          <div className="report-pair">
            <BookingEnds report={report} />
            <Lead report={report} />
            <Reserve report={report} />
            <TriageEnds report={report} csv={csv('triage')} />
          </div>
          {report.centres.length > 1 && <Compared centres={report.centres} csv={csv('centres')} />}
          <OtherTables report={report} csvOf={csv} titleOfService={titleOfService} />
        </>
      )}
    </>
  );
}

/** Of whom and of which days this is, how fresh it is, and whether it is of real people at all. */
function Said({ report, query, place, timeZone }: Omit<BodyProps, 'titleOfService'>): ReactElement {
  const texts = useTexts(reportsWords);
  const { language } = useLanguage();
  const narrowed = report.places.find(({ id }) => id === query.centre)?.name ?? query.district;
  const name = [report.name, narrowed].filter(Boolean).join(', ');
  const made =
    report.madeAt === null ? null : texts.madeAt(clockTime(language, timeZone, Date.parse(report.madeAt)));
  return (
    <>
      <Text fz="lg" fw={600}>
        {texts.of(name, spanWords(language, query))}
      </Text>
      <Text c="dimmed">{[place.kind === 'region' ? made : null, texts.zones].filter(Boolean).join(' ')}</Text>
      {report.demo && (
        <Alert color="warn" variant="light" title={texts.demoTitle}>
          {texts.demo}
        </Alert>
      )}
    </>
  );
}
