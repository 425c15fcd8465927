import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../api/problem.ts';
import type { components } from '../api/schema.d.ts';
import { previewEdit, saveEdit } from './edit-api.ts';
import type { Owner, ScheduleChange, ScheduleEdit } from './edit-api.ts';
import type { Overtaken } from './meanwhile.ts';
import type { Compared } from './state-lines.ts';

/** What is edited, as the screen shows it. */
export type EditedState = Compared & { readonly version: string };

/** How far an edit is, and the hands on it. */
export interface Outcome {
  /** What the edit would do; null while nothing was tried. */
  readonly tried: ScheduleChange | null;
  readonly saved: ScheduleChange | null;
  readonly error: Error | null;
  readonly isPending: boolean;
  save(this: void): void;
  /** Back to the form; what was typed is still there. */
  cancel(this: void): void;
}

export interface Edit extends Outcome {
  /** Somebody else changed the state meanwhile. */
  readonly overtaken: Overtaken | null;
  preview(this: void, edit: ScheduleEdit): void;
}

/** One edit on its way: tried, looked at, saved. The screen is read anew when it is saved, and when it was overtaken. */
export function useEdit(owner: Owner, state: EditedState, onSaved?: () => void): Edit {
  const queries = useQueryClient();
  const { version } = state;
  const [edit, setEdit] = useState<Pick<Overtaken, 'wanted' | 'base'> | null>(null);
  const [saved, setSaved] = useState<ScheduleChange | null>(null);
  const reread = (): Promise<void> => queries.invalidateQueries({ queryKey: ['schedule'] });
  const onOvertaken = (error: Error): unknown => (isOvertaken(error) ? reread() : undefined);
  const trial = useMutation({
    mutationFn: (wanted: ScheduleEdit) => previewEdit(owner, { ...wanted, expectedVersion: version }),
    onError: onOvertaken,
  });
  const saving = useMutation({
    mutationFn: (wanted: ScheduleEdit) => saveEdit(owner, { ...wanted, expectedVersion: version }),
    onError: onOvertaken,
    onSuccess: async (change) => {
      trial.reset();
      setSaved(change);
      onSaved?.();
      await reread();
    },
  });
  const error = saving.error ?? trial.error;
  return {
    tried: saving.error ? null : (trial.data ?? null),
    saved,
    error: isOvertaken(error) ? null : error,
    overtaken:
      edit && isOvertaken(error) ? { ...edit, present: presentOf(owner, error.members['present']) } : null,
    isPending: trial.isPending || saving.isPending,
    preview: (wanted) => {
      setSaved(null);
      // What one's own change is told from theirs by.
      setEdit({ wanted, base: state });
      saving.reset();
      trial.mutate(wanted);
    },
    save: () => {
      if (edit) saving.mutate(edit.wanted);
    },
    cancel: () => {
      trial.reset();
      saving.reset();
    },
  };
}

function isOvertaken(error: Error | null): error is Refusal {
  return error instanceof Refusal && error.code === 'schedule-changed';
}

/** How it is now, as the refusal has it; of a group it is a part of its region's calendar. */
function presentOf(owner: Owner, present: unknown): Compared {
  if (owner.scope !== 'group') return present as Compared;
  const { groups } = present as components['schemas']['RegionCalendarView'];
  return groups.find(({ id }) => id === owner.groupId) ?? { days: [] };
}
