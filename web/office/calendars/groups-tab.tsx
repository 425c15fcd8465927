import { NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { useTexts } from '../language/language.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { DaysPanel } from '../schedule/days-panel.tsx';
import { GroupEditor } from './group-editor.tsx';
import { GroupForm } from './group-form.tsx';
import { calendarsWords } from './words.ts';

type RegionCalendar = components['schemas']['RegionCalendarView'];
type GroupView = components['schemas']['CentreGroupView'];

const KINDS = ['day-off', 'short-day', 'working-day', 'own-hours'] as const;

/** Groups of centres that close together: the days of the one chosen, and a form for another. */
export function GroupsTab({ calendar }: { readonly calendar: RegionCalendar }): ReactElement {
  const texts = useTexts(calendarsWords);
  const [chosen, setChosen] = useState('');
  const { groups } = calendar;
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  return (
    <Stack gap="md">
      {!group && <Text>{texts.noGroups}</Text>}
      {group && (
        <NativeSelect
          label={texts.group}
          w="26rem"
          maw="100%"
          value={group.id}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {group && <OneGroup key={group.id} group={group} calendar={calendar} />}
      <GroupForm calendar={calendar} onMade={setChosen} />
    </Stack>
  );
}

interface OneGroupProps {
  readonly group: GroupView;
  readonly calendar: RegionCalendar;
}

function OneGroup({ group, calendar }: OneGroupProps): ReactElement {
  const texts = useTexts(calendarsWords);
  const queries = useQueryClient();
  const { regionCode, today } = calendar;
  const dissolve = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/admin/regions/{regionCode}/groups/{groupId}', {
          params: { path: { regionCode, groupId: group.id }, query: { expectedVersion: group.version } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['schedule'] }),
  });
  const names = calendar.centres.filter(({ id }) => group.centreIds.includes(id)).map(({ name }) => name);
  return (
    <Stack gap="md">
      <Text>{texts.members(names.join(', '))}</Text>
      <DaysPanel
        owner={{ scope: 'group', regionCode, groupId: group.id }}
        state={{ ...group, today }}
        kinds={KINDS}
        title={texts.groupDays(group.name)}
      />
      <GroupEditor group={group} regionCode={regionCode} centres={calendar.centres} />
      <FailureNote error={dissolve.error} />
      <ConfirmButton
        label={texts.dissolve}
        question={texts.dissolveQuestion}
        act={texts.dissolveAct}
        isPending={dissolve.isPending}
        onConfirm={() => dissolve.mutate()}
      />
    </Stack>
  );
}
