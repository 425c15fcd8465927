import { Stack, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { ChangePanel } from './change-panel.tsx';
import { DayForm } from './day-form.tsx';
import type { CalendarEntry, DayKind, Owner } from './edit-api.ts';
import { EntriesTable } from './entries-table.tsx';
import { useEdit } from './use-edit.ts';
import type { EditedState } from './use-edit.ts';
import { scheduleWords } from './words.ts';

interface DaysPanelProps {
  readonly owner: Owner;
  readonly state: EditedState & { readonly today: string };
  readonly kinds: readonly DayKind[];
  readonly title: string;
}

/** The days of one calendar: those there are, and a form for another; each change is looked at before it is made. */
export function DaysPanel({ owner, state, kinds, title }: DaysPanelProps): ReactElement {
  const texts = useTexts(scheduleWords);
  const edit = useEdit(owner, state);
  const remove = ({ date, kind }: CalendarEntry): void =>
    edit.preview({ kind: 'remove-day', from: date, dayKind: kind });
  return (
    <Stack gap="md">
      <Title order={2}>{title}</Title>
      <EntriesTable label={title} none={texts.noOwnDays} entries={state.days} onRemove={remove} />
      <ChangePanel edit={edit} />
      {/* Kept while the change is looked at, so that what was typed is there when one comes back. */}
      <div hidden={edit.tried !== null}>
        <DayForm
          key={edit.saved ? edit.saved.version : 'new'}
          kinds={kinds}
          today={state.today}
          edit={edit}
        />
      </div>
    </Stack>
  );
}
