import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../api/problem.ts';
import { previewEdit, saveEdit } from './edit-api.ts';
import type { Owner, ScheduleChange, ScheduleEdit } from './edit-api.ts';

export interface Edit {
  /** What the edit would do; null while nothing was tried. */
  readonly tried: ScheduleChange | null;
  readonly saved: ScheduleChange | null;
  readonly error: Error | null;
  /** The state somebody else left meanwhile, as the server shows it. */
  readonly present: unknown;
  readonly isPending: boolean;
  preview(this: void, edit: ScheduleEdit): void;
  save(this: void): void;
  /** Back to the form; what was typed is still there. */
  cancel(this: void): void;
}

/** One edit on its way: tried, looked at, saved. The screen is read anew when it is saved, and when it was overtaken. */
export function useEdit(owner: Owner, version: string, onSaved?: () => void): Edit {
  const queries = useQueryClient();
  const [edit, setEdit] = useState<ScheduleEdit | null>(null);
  const [saved, setSaved] = useState<ScheduleChange | null>(null);
  const reread = (): Promise<void> => queries.invalidateQueries({ queryKey: ['schedule'] });
  const overtaken = (error: Error): unknown => (isOvertaken(error) ? reread() : undefined);
  const trial = useMutation({
    mutationFn: (wanted: ScheduleEdit) => previewEdit(owner, { ...wanted, expectedVersion: version }),
    onError: overtaken,
  });
  const saving = useMutation({
    mutationFn: (wanted: ScheduleEdit) => saveEdit(owner, { ...wanted, expectedVersion: version }),
    onError: overtaken,
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
    present: isOvertaken(error) ? error.members['present'] : null,
    isPending: trial.isPending || saving.isPending,
    preview: (wanted) => {
      setSaved(null);
      setEdit(wanted);
      saving.reset();
      trial.mutate(wanted);
    },
    save: () => {
      if (edit) saving.mutate(edit);
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
