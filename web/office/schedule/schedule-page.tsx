import { Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import { DaysPanel } from './days-panel.tsx';
import type { CentreSchedule } from './edit-api.ts';
import { EntriesTable } from './entries-table.tsx';
import { PlanTab } from './plan-tab.tsx';
import { WeekTab } from './week-tab.tsx';
import { WindowsTab } from './windows-tab.tsx';
import { scheduleWords } from './words.ts';

const KINDS = ['day-off', 'short-day', 'working-day', 'own-hours'] as const;

/** When the chosen centre receives, and how that is changed. */
export function SchedulePage(): ReactElement {
  const texts = useTexts(scheduleWords);
  const { id: centreId, name } = useCentre();
  const schedule = useQuery({
    queryKey: ['schedule', centreId],
    queryFn: () =>
      answer(api.GET('/api/v1/admin/centres/{centreId}/schedule', { params: { path: { centreId } } })),
  });
  return (
    <Stack gap="md">
      <Title order={1}>{texts.heading}</Title>
      <Text c="dimmed">{name}</Text>
      <FailureNote error={schedule.error} />
      {!schedule.data && !schedule.isError && <Waiting />}
      {schedule.data && <Parts key={centreId} schedule={schedule.data} />}
    </Stack>
  );
}

function Parts({ schedule }: { readonly schedule: CentreSchedule }): ReactElement {
  const texts = useTexts(scheduleWords);
  const owner = { scope: 'centre', centreId: schedule.centreId } as const;
  return (
    <Tabs defaultValue="week">
      <Tabs.List aria-label={texts.parts} mb="md">
        {(['week', 'days', 'windows', 'plan'] as const).map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {texts[tab]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="week">
        <WeekTab schedule={schedule} />
      </Tabs.Panel>
      <Tabs.Panel value="days">
        <Stack gap="xl">
          <DaysPanel owner={owner} state={schedule} kinds={KINDS} title={texts.ownDays} />
          <Stack gap="md">
            <Title order={2}>{texts.inherited}</Title>
            <EntriesTable label={texts.inherited} none={texts.noInherited} entries={schedule.inherited} />
          </Stack>
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="windows">
        <WindowsTab schedule={schedule} />
      </Tabs.Panel>
      <Tabs.Panel value="plan">
        <PlanTab schedule={schedule} />
      </Tabs.Panel>
    </Tabs>
  );
}
