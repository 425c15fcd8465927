import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import type { components } from '../api/schema.d.ts';
import type { Values } from '../parts/merge-edits.ts';
import type { ScheduleChange } from '../schedule/edit-api.ts';
import type { Outcome } from '../schedule/use-edit.ts';

type RegionCalendar = components['schemas']['RegionCalendarView'];
export type GroupView = components['schemas']['CentreGroupView'];
/** The ids of its centres stand as one text, so that two edits of them can be put side by side. */
export type GroupField = 'name' | 'centres';

export interface GroupEdit extends Outcome {
  readonly values: Values<GroupField>;
  readonly base: Values<GroupField>;
  /** How it is now, when somebody else was first. */
  readonly theirs: Values<GroupField> | null;
  set(this: void, name: GroupField, value: string): void;
  /** Shows what it would do. */
  look(this: void, values: Values<GroupField>): void;
  takeTheirs(this: void): void;
}

export function idsOf({ centres }: Values<GroupField>): string[] {
  return centres.split(' ').filter((id) => id !== '');
}

function valuesOf({ name, centreIds }: Pick<GroupView, 'name' | 'centreIds'>): Values<GroupField> {
  return { name, centres: centreIds.toSorted().join(' ') };
}

/** A group's name and centres on their way: typed, looked at, saved. */
export function useGroupEdit(regionCode: string, group: GroupView): GroupEdit {
  const queries = useQueryClient();
  const [base, setBase] = useState(group);
  const [values, setValues] = useState(() => valuesOf(group));
  const [saved, setSaved] = useState<ScheduleChange | null>(null);
  const { preview, save } = useRequests(regionCode, base);
  const sent = useMutation({
    mutationFn: save,
    onSuccess: (change, wanted) => {
      looked.reset();
      setSaved(change);
      setBase({ ...base, version: change.version, name: wanted.name, centreIds: idsOf(wanted) });
      return queries.invalidateQueries({ queryKey: ['schedule'] });
    },
  });
  const looked = useMutation({ mutationFn: preview });
  const error = sent.error ?? looked.error;
  const present = presentOf(error, group.id);
  const reset = (): void => {
    looked.reset();
    sent.reset();
  };
  const look = (wanted: Values<GroupField>): void => {
    if (present) setBase(present);
    setValues(wanted);
    setSaved(null);
    sent.reset();
    looked.mutate({ wanted, from: present ?? base });
  };
  return {
    ...{ values, base: valuesOf(base), saved, look, cancel: reset },
    tried: sent.error ? null : (looked.data ?? null),
    error: present ? null : error,
    theirs: present && valuesOf(present),
    isPending: looked.isPending || sent.isPending,
    save: () => sent.mutate(values),
    set: (name, value) => setValues({ ...values, [name]: value }),
    takeTheirs: () => {
      if (!present) return;
      setBase(present);
      setValues(valuesOf(present));
      reset();
    },
  };
}

function useRequests(regionCode: string, base: GroupView) {
  const params = { path: { regionCode, groupId: base.id } };
  const bodyOf = (wanted: Values<GroupField>, from: GroupView) => {
    const isSame = wanted.centres === valuesOf(from).centres;
    // Put together by hand now, whatever it was made of.
    const kind = isSame ? from.kind : ('chosen' as const);
    return { expectedVersion: from.version, name: wanted.name.trim(), kind, centreIds: idsOf(wanted) };
  };
  const url = '/api/v1/admin/regions/{regionCode}/groups/{groupId}';
  return {
    preview: ({ wanted, from }: { wanted: Values<GroupField>; from: GroupView }) =>
      answer(api.POST(`${url}/preview-members`, { params, body: bodyOf(wanted, from) })),
    save: (wanted: Values<GroupField>) => answer(api.PUT(url, { params, body: bodyOf(wanted, base) })),
  };
}

function presentOf(error: Error | null, groupId: string): GroupView | null {
  if (!(error instanceof Refusal) || error.code !== 'schedule-changed') return null;
  const { groups } = error.members['present'] as RegionCalendar;
  return groups.find(({ id }) => id === groupId) ?? null;
}
