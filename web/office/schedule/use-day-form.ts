import { useState } from 'react';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { useFields } from '../parts/use-fields.ts';
import type { FieldProps } from '../parts/use-fields.ts';
import type { DayKind, ScheduleEdit } from './edit-api.ts';
import { parseHours } from './hours-text.ts';
import type { Edit } from './use-edit.ts';
import { scheduleWords } from './words.ts';

type Field = 'from' | 'to' | 'name' | 'act' | 'work' | 'breaks';

export interface DayFields {
  readonly kind: DayKind;
  readonly asWeekday: string;
  readonly from: string;
  setKind(this: void, kind: DayKind): void;
  setAsWeekday(this: void, weekday: string): void;
  /** For an input, with what is wrong with it: by our own rules or by the server's. */
  of(this: void, field: Field): FieldProps;
  check(this: void): void;
}

const POINTERS: Readonly<Record<Field, string>> = {
  ...{ from: '/from', to: '/to', name: '/name', act: '/act', work: '/hours', breaks: '/hours/breaks' },
};

/** What is typed of a new day, and the edit it is. */
export function useDayForm(edit: Edit): DayFields {
  const texts = useTexts(scheduleWords);
  const [kind, setKind] = useState<DayKind>('day-off');
  const [asWeekday, setAsWeekday] = useState('1');
  const fields = useFields<Field>({ from: '', to: '', name: '', act: '', work: '', breaks: '' });
  const { from, to, name, act, work, breaks } = fields.values;
  const ofKind = (): Partial<ScheduleEdit> => {
    if (kind === 'working-day') return { asWeekday: Number(asWeekday) };
    return kind === 'own-hours' ? { hours: { work: parseHours(work), breaks: parseHours(breaks) } } : {};
  };
  const check = (): void => {
    const wrong = kind === 'own-hours' && {
      work: parseHours(work)?.length ? undefined : texts.notHours,
      breaks: parseHours(breaks) ? undefined : texts.notHours,
    };
    if (!fields.judge({ ...wrong, ...fields.missing('from', 'name') })) return;
    edit.preview({
      ...{ kind: 'put-day', dayKind: kind, from, name },
      ...(to !== '' && { to }),
      ...(act.trim() !== '' && { act }),
      ...ofKind(),
    });
  };
  const of = (field: Field): FieldProps => {
    const own = fields.of(field);
    const refused = edit.error instanceof Refusal ? edit.error.at(POINTERS[field]) : undefined;
    return { ...own, error: own.error ?? refused };
  };
  return { kind, asWeekday, from, setKind, setAsWeekday, of, check };
}
