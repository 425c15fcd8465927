import { writeDayHours, writeWeek } from '../../slots/domain/week.ts';
import type { ChangeTrace } from '../plan/change-cause.ts';
import { isRemoved } from './domain/refuse-edit.ts';
import type { OwnSchedule, ScheduleEdit } from './domain/schedule-edit.ts';

/** What the trail keeps of an edit: what stood there, and what was asked for. */
export function traceOf(edit: ScheduleEdit, own: OwnSchedule): ChangeTrace {
  return { before: replacedBy(edit, own), after: asStored(edit) };
}

/** Why, for those whose visits move. A closed window's reason may be somebody's illness: that is told to nobody. */
export function reasonOf(edit: ScheduleEdit): string | null {
  if (edit.kind === 'put-week') return edit.reason;
  if (edit.kind === 'put-yearly') return named(edit);
  return edit.kind === 'put-day' ? named(edit.day) : null;
}

function named({ name, act }: { readonly name: string; readonly act: string | null }): string {
  return act === null ? name : `${name} (${act})`;
}

function replacedBy(edit: ScheduleEdit, own: OwnSchedule): unknown {
  switch (edit.kind) {
    case 'put-week':
    case 'remove-week':
      return own.weeks.find(({ validFrom }) => validFrom === edit.validFrom) ?? null;
    case 'put-day':
      return own.days.filter((day) =>
        isRemoved(day, { ...edit, kind: 'remove-day', dayKind: edit.day.kind }),
      );
    case 'remove-day':
      return own.days.filter((day) => isRemoved(day, edit));
    case 'close-window':
      return null;
    case 'reopen-window':
      return own.closures.find(({ id }) => id === edit.closureId) ?? null;
    case 'put-yearly':
    case 'remove-yearly':
      return own.yearly.find(({ month, day }) => month === edit.month && day === edit.day) ?? null;
  }
}

/** Hours as they are stored, `09:00`, and not in minutes. */
function asStored(edit: ScheduleEdit): unknown {
  if (edit.kind === 'put-week') return { ...edit, week: writeWeek(edit.week) };
  if (edit.kind !== 'put-day') return edit;
  const { hours } = edit.day;
  return { ...edit, day: { ...edit.day, hours: hours && writeDayHours(hours) } };
}
