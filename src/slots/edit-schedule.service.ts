import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Tx } from '../common/database/tx.ts';
import { Clock } from '../common/time/clock.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import type { SurplusPlaces } from './domain/rewrite.ts';
import { writeWeek } from './domain/week.ts';
import type { Week } from './domain/week.ts';
import { Schedules } from './schedules.ts';
import type { NewCalendarDay } from './schedules.ts';
import { SlotNotices } from './slot-notices.ts';
import { SlotPlanner } from './slot-planner.ts';

/** One edit of a centre's schedule. */
export type ScheduleEdit =
  | { readonly kind: 'week'; readonly validFrom: LocalDate; readonly week: Week }
  | { readonly kind: 'add-day'; readonly day: Omit<NewCalendarDay, 'owner'> }
  | { readonly kind: 'remove-day'; readonly date: LocalDate; readonly dayKind: NewCalendarDay['kind'] };

/** Errand: change when a centre receives. Its slots change in the same transaction. */
@Injectable()
export class EditSchedule {
  constructor(
    private readonly transactions: Transactions,
    private readonly schedules: Schedules,
    private readonly planner: SlotPlanner,
    private readonly audit: AuditTrail,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the booked places the new plan no longer has; their bookings stay and are to be moved.
   * `actor` is who did it, for the trail. Throws `centre-not-found`.
   */
  async run(centreId: string, edit: ScheduleEdit, actor: string): Promise<readonly SurplusPlaces[]> {
    const surplus = await this.transactions.run(async (tx) => {
      await this.#write(tx, centreId, edit);
      await this.audit.record(tx, {
        actor,
        action: `schedule.${edit.kind}`,
        subjectKind: 'centre',
        subjectId: centreId,
        after: edit.kind === 'week' ? { ...edit, week: writeWeek(edit.week) } : edit,
      });
      return this.planner.rewrite(tx, centreId, this.clock.now());
    });
    this.notices.changed(centreId);
    return surplus;
  }

  async #write(tx: Tx, centreId: string, edit: ScheduleEdit): Promise<void> {
    const owner = { scope: 'centre', centreId } as const;
    if (edit.kind === 'week') await this.schedules.putWeek(tx, centreId, edit.validFrom, edit.week);
    else if (edit.kind === 'add-day') await this.schedules.addCalendarDay(tx, { ...edit.day, owner });
    else await this.schedules.removeCalendarDay(tx, owner, edit.date, edit.dayKind);
  }
}
