import { Button, Group, MultiSelect, NativeSelect, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { districts, heads, membersOf } from './group-members.ts';
import type { GroupChoice, GroupKind } from './group-members.ts';
import { calendarsWords } from './words.ts';

type RegionCalendar = components['schemas']['RegionCalendarView'];

interface GroupFormProps {
  readonly calendar: RegionCalendar;
  readonly onMade: (groupId: string) => void;
}

/** A new group: a head with its satellites, a district, or centres chosen one by one. */
export function GroupForm({ calendar, onMade }: GroupFormProps): ReactElement {
  const texts = useTexts(calendarsWords);
  const { centres, regionCode } = calendar;
  const fields = useFields({ name: '' });
  const [choice, setChoice] = useState<GroupChoice>(() => ({
    kind: 'chosen',
    head: heads(centres)[0]?.id ?? '',
    district: districts(centres)[0] ?? '',
    chosen: [],
  }));
  const [isEmpty, setEmpty] = useState(false);
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: (body: { name: string; kind: GroupKind; centreIds: string[] }) =>
      answer(
        api.POST('/api/v1/admin/regions/{regionCode}/groups', { params: { path: { regionCode } }, body }),
      ),
    onSuccess: async (made, { name }) => {
      notifications.show({ message: texts.groupMade, color: 'ok' });
      fields.set('name', '');
      onMade(made.groups.find((group) => group.name === name.trim())?.id ?? '');
      await queries.invalidateQueries({ queryKey: ['schedule'] });
    },
  });
  const submit = (): void => {
    const centreIds = membersOf(choice, centres);
    setEmpty(centreIds.length === 0);
    if (!fields.judge(fields.missing('name')) || centreIds.length === 0) return;
    make.mutate({ name: fields.values.name, kind: choice.kind, centreIds });
  };
  return (
    <section className="office-panel" aria-labelledby="new-group">
      <Title order={2} id="new-group" mb="sm">
        {texts.newGroup}
      </Title>
      <Form label={texts.newGroup} onSubmit={submit}>
        <FailureNote error={make.error} />
        <Group align="flex-start" grow>
          <TextInput {...fields.of('name')} label={texts.groupName} maxLength={100} />
          <Members choice={choice} onChange={setChoice} centres={centres} isEmpty={isEmpty} />
        </Group>
        <Button type="submit" className="office-own-width" loading={make.isPending}>
          {texts.makeGroup}
        </Button>
      </Form>
    </section>
  );
}

interface MembersProps {
  readonly choice: GroupChoice;
  readonly centres: RegionCalendar['centres'];
  readonly isEmpty: boolean;
  readonly onChange: (choice: GroupChoice) => void;
}

function Members({ choice, centres, isEmpty, onChange }: MembersProps): ReactElement {
  const texts = useTexts(calendarsWords);
  const kinds = (['chosen', 'district', 'head'] as const).filter(
    (kind) => kind !== 'head' || heads(centres).length > 0,
  );
  const named = (centre: { id: string; name: string }): { value: string; label: string } => ({
    ...{ value: centre.id, label: centre.name },
  });
  return (
    <>
      <NativeSelect
        label={texts.groupKind}
        value={choice.kind}
        onChange={({ currentTarget }) => onChange({ ...choice, kind: currentTarget.value as GroupKind })}
        data={kinds.map((value) => ({ value, label: texts[value] }))}
      />
      {choice.kind === 'head' && (
        <NativeSelect
          label={texts.headCentre}
          value={choice.head}
          onChange={({ currentTarget }) => onChange({ ...choice, head: currentTarget.value })}
          data={heads(centres).map(named)}
        />
      )}
      {choice.kind === 'district' && (
        <NativeSelect
          label={texts.districtOf}
          value={choice.district}
          onChange={({ currentTarget }) => onChange({ ...choice, district: currentTarget.value })}
          data={districts(centres)}
        />
      )}
      {choice.kind === 'chosen' && (
        <MultiSelect
          label={texts.centres}
          searchable
          value={[...choice.chosen]}
          error={isEmpty ? texts.chooseCentres : undefined}
          onChange={(chosen) => onChange({ ...choice, chosen })}
          data={centres.map(named)}
        />
      )}
    </>
  );
}
