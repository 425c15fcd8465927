import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/tx.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { writeWeek } from '../../slots/domain/week.ts';
import type { Week } from '../../slots/domain/week.ts';
import { Schedules } from '../../slots/schedules.ts';
import type { NewCalendarDay } from '../../slots/schedules.ts';
import type { Surplus } from '../moves/surplus.ts';
import { ChangePlan } from './change-plan.ts';

/** One edit of a centre's schedule. */
export type ScheduleEdit =
  | { readonly kind: 'week'; readonly validFrom: LocalDate; readonly week: Week }
  | { readonly kind: 'add-day'; readonly day: Omit<NewCalendarDay, 'owner'> }
  | { readonly kind: 'remove-day'; readonly date: LocalDate; readonly dayKind: NewCalendarDay['kind'] };

/** Errand: change when a centre receives. Its slots change in the same transaction. */
@Injectable()
export class EditSchedule {
  constructor(
    private readonly plan: ChangePlan,
    private readonly schedules: Schedules,
  ) {}

  /**
   * Answers the booked places the new plan no longer has; those people are in the run of a move now.
   * `actor` is who did it, for the trail. Throws `centre-not-found`.
   */
  async run(centreId: string, edit: ScheduleEdit, actor: string): Promise<readonly Surplus[]> {
    const { surplus } = await this.plan.run({
      centreIds: [centreId],
      cause: { action: `schedule.${edit.kind}`, subject: { kind: 'centre', id: centreId }, reason: null },
      actor,
      write: async (tx) => {
        await this.#write(tx, centreId, edit);
        return { after: edit.kind === 'week' ? { ...edit, week: writeWeek(edit.week) } : edit };
      },
    });
    return surplus;
  }

  async #write(tx: Tx, centreId: string, edit: ScheduleEdit): Promise<void> {
    const owner = { scope: 'centre', centreId } as const;
    if (edit.kind === 'week') await this.schedules.putWeek(tx, centreId, edit.validFrom, edit.week);
    else if (edit.kind === 'add-day') await this.schedules.addCalendarDay(tx, { ...edit.day, owner });
    else await this.schedules.removeCalendarDay(tx, owner, edit.date, edit.dayKind);
  }
}
