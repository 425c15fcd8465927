import { Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Language } from '../../shared/language.ts';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Choice } from './choice.tsx';
import { queryOf } from './chosen.ts';
import type { Chosen, ReportQuery } from './chosen.ts';
import { ReportBody } from './report-body.tsx';
import { spanOf } from './span.ts';
import { useScopes } from './use-scopes.ts';
import type { Scopes } from './use-scopes.ts';
import type { Report } from './views.ts';
import { reportsWords } from './words.ts';
import './reports.css';

/** How a region or a centre did: bookings, visits, waits, load, each as a picture and as a table. */
export function ReportsPage(): ReactElement {
  const texts = useTexts(reportsWords);
  const { language } = useLanguage();
  const scopes = useScopes();
  const [chosen, setChosen] = useState<Chosen>(() => ({
    ...{ scope: scopes.regionCode === null ? 'centre' : 'region', name: 'month', grouping: null },
    own: spanOf('week', scopes.timeZone, Date.now()),
    ...{ district: '', centre: '', service: '' },
  }));
  const query = queryOf(chosen, scopes.timeZone, Date.now());
  const place = placeOf(scopes, chosen);
  const services = useQuery({
    queryKey: ['services', language],
    queryFn: () => answer(api.GET('/api/v1/staff/services')),
    staleTime: Infinity,
  });
  const report = useReport(place, query, language);
  return (
    <Stack className="report">
      <Title order={1}>{texts.heading}</Title>
      <Choice
        chosen={chosen}
        grouping={query.grouping}
        hasScopes={scopes.regionCode !== null && scopes.centre !== null}
        places={report.data?.places ?? []}
        services={services.data ?? []}
        onChange={setChosen}
      />
      {place === null && <Text>{texts.nothing}</Text>}
      <FailureNote error={report.error} />
      {report.isLoading && <Waiting />}
      {report.data && place !== null && (
        <ReportBody
          report={report.data}
          query={query}
          place={place}
          timeZone={scopes.timeZone}
          titleOfService={(code) => services.data?.find((service) => service.code === code)?.title ?? code}
        />
      )}
    </Stack>
  );
}

export interface Place {
  readonly kind: 'region' | 'centre';
  readonly id: string;
  readonly address: string;
}

function placeOf({ regionCode, centre }: Scopes, { scope }: Chosen): Place | null {
  if (scope === 'region' && regionCode !== null)
    return {
      kind: 'region',
      id: regionCode,
      address: `/api/v1/admin/regions/${regionCode}/reports`,
    };
  if (centre === null) return null;
  return {
    kind: 'centre',
    id: centre.id,
    address: `/api/v1/admin/centres/${centre.id}/reports`,
  };
}

function useReport(place: Place | null, query: ReportQuery, language: Language) {
  return useQuery({
    queryKey: ['report', place?.id, query, language],
    queryFn: (): Promise<Report> => read(place, query),
    enabled: place !== null,
    placeholderData: keepPreviousData,
  });
}

function read(place: Place | null, query: ReportQuery): Promise<Report> {
  if (place?.kind === 'region')
    return answer(
      api.GET('/api/v1/admin/regions/{regionCode}/reports', {
        params: { path: { regionCode: place.id }, query },
      }),
    );
  const { from, to, grouping, service } = query;
  return answer(
    api.GET('/api/v1/admin/centres/{centreId}/reports', {
      params: {
        path: { centreId: place?.id ?? '' },
        query: { from, to, grouping, ...(service !== undefined && { service }) },
      },
    }),
  );
}
