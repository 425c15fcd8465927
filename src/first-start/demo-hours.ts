import { Injectable } from '@nestjs/common';
import { CentreRegistry } from '../centres/centre-registry.ts';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { Schedules } from '../slots/schedules.ts';
import { SlotPlanner } from '../slots/slot-planner.ts';
import { demoSchedule } from './domain/demo-schedule.ts';

const REGION = '07';
const SINCE = '2026-01-01';

/** Gives the head office and the branches of Kabardino-Balkaria example hours, each centre marked as such. */
@Injectable()
export class DemoHours {
  constructor(
    private readonly centres: CentreRegistry,
    private readonly schedules: Schedules,
    private readonly planner: SlotPlanner,
  ) {}

  /** Only centres without hours: what is known stays. Answers how many were given some. */
  async give(tx: Tx, now: number): Promise<number> {
    const branches = await tx.rows<{ id: string }>(sql`
      select c.id
      from centre c
      where c.region_code = ${REGION}
        and c.kind in ('head', 'branch')
        and not exists (select from centre_week w where w.centre_id = c.id)
      order by c.code`);
    for (const [nth, { id }] of branches.entries()) {
      const { windows, week } = demoSchedule(nth);
      // The first window came with the list.
      for (let number = 2; number <= windows; number += 1) await this.centres.addWindow(tx, id, number);
      await this.schedules.putWeek(tx, id, SINCE, week);
      await this.centres.markDemo(tx, id);
      await this.planner.rewrite(tx, id, now);
    }
    return branches.length;
  }
}
