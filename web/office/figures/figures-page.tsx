import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import { Choice } from './choice.tsx';
import type { Chosen } from './choice.tsx';
import { FiguresTable } from './figures-table.tsx';
import { spanOf } from './span.ts';
import { Totals } from './totals.tsx';
import { figuresWords } from './words.ts';

/** How a hall did: visits, waits and service times, taken apart as wanted. */
export function FiguresPage(): ReactElement {
  const texts = useTexts(figuresWords);
  const { language } = useLanguage();
  const { id: centreId, timeZone } = useCentre();
  const [chosen, setChosen] = useState<Chosen>(() => ({
    ...{ name: 'today', by: 'hour' },
    own: spanOf('week', timeZone, Date.now()),
  }));
  const span = chosen.name === 'own' ? chosen.own : spanOf(chosen.name, timeZone, Date.now());
  const query = { ...span, by: chosen.by };
  const services = useQuery({
    queryKey: ['services', language],
    queryFn: () => answer(api.GET('/api/v1/services')),
    staleTime: Infinity,
  });
  const figures = useQuery({
    queryKey: ['figures', centreId, query],
    queryFn: () =>
      answer(api.GET('/api/v1/staff/centres/{centreId}/figures', { params: { path: { centreId }, query } })),
  });
  const titles = new Map(services.data?.map(({ code, title }) => [code, title]));
  return (
    <Stack>
      <Title order={1}>{texts.heading}</Title>
      <Choice chosen={chosen} onChange={setChosen} />
      <FailureNote error={figures.error} />
      {figures.data && (
        <>
          <Totals total={figures.data.total} />
          <Text c="dimmed">{texts.waitHint}</Text>
          {figures.data.rows.length === 0 ? (
            <Text>{texts.nothing}</Text>
          ) : (
            <FiguresTable
              rows={figures.data.rows}
              by={chosen.by}
              titleOfService={(code) => titles.get(code) ?? code}
            />
          )}
        </>
      )}
    </Stack>
  );
}
