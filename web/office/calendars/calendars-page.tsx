import { Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { DaysPanel } from '../schedule/days-panel.tsx';
import { EntriesTable } from '../schedule/entries-table.tsx';
import { useMe } from '../session/session.ts';
import { useCentre } from '../session/centre.tsx';
import { scheduleWords } from '../schedule/words.ts';
import { GroupsTab } from './groups-tab.tsx';
import { calendarsWords } from './words.ts';
import { YearlyTab } from './yearly-tab.tsx';

type RegionCalendar = components['schemas']['RegionCalendarView'];

const KINDS = ['day-off', 'short-day', 'working-day'] as const;

/** Days of the region of the chosen centre, of its groups, and of the country. */
export function CalendarsPage(): ReactElement {
  const { regionCode } = useCentre();
  const calendar = useQuery({
    queryKey: ['schedule', 'region', regionCode],
    queryFn: () =>
      answer(api.GET('/api/v1/admin/regions/{regionCode}/calendar', { params: { path: { regionCode } } })),
  });
  if (calendar.isError) return <FailureNote error={calendar.error} />;
  return calendar.data ? <Calendars key={regionCode} calendar={calendar.data} /> : <Waiting />;
}

function Calendars({ calendar }: { readonly calendar: RegionCalendar }): ReactElement {
  const texts = useTexts(calendarsWords);
  const { regionCode, name } = calendar;
  return (
    <Stack gap="md">
      <Title order={1}>{texts.heading(name)}</Title>
      <Text c="dimmed">{texts.intro}</Text>
      <Tabs defaultValue="region">
        <Tabs.List aria-label={texts.parts} mb="md">
          {(['region', 'yearly', 'groups', 'country'] as const).map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {texts[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="region">
          <DaysPanel
            owner={{ scope: 'region', regionCode }}
            state={calendar}
            kinds={KINDS}
            title={texts.regionDays}
          />
        </Tabs.Panel>
        <Tabs.Panel value="yearly">
          <YearlyTab calendar={calendar} />
        </Tabs.Panel>
        <Tabs.Panel value="groups">
          <GroupsTab calendar={calendar} />
        </Tabs.Panel>
        <Tabs.Panel value="country">
          <CountryDays calendar={calendar} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

/** Edited by whoever looks after the country, read by the others. */
function CountryDays({ calendar }: { readonly calendar: RegionCalendar }): ReactElement {
  const texts = useTexts(calendarsWords);
  const { noInherited } = useTexts(scheduleWords);
  const mayEdit = useMe().permissions.includes('country.manage');
  const country = useQuery({
    queryKey: ['schedule', 'country'],
    queryFn: () => answer(api.GET('/api/v1/admin/country/calendar')),
    enabled: mayEdit,
  });
  if (country.data) {
    return (
      <DaysPanel owner={{ scope: 'country' }} state={country.data} kinds={KINDS} title={texts.countryDays} />
    );
  }
  return <EntriesTable label={texts.countryDays} none={noInherited} entries={calendar.country} />;
}
