import { Injectable } from '@nestjs/common';
import { CentreEdits } from '../centres/manage/centre-edits.ts';
import { Database } from '../common/database/database.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { ChangePlan } from '../scheduling/plan/change-plan.ts';
import { Schedules } from '../slots/schedules.ts';
import { DirectoryNow } from './directory-now.reader.ts';
import type { KnownCentre } from './directory-now.reader.ts';
import { changesToMake } from './domain/difference.ts';
import { mergedWeek, namesDays } from './domain/merged-week.ts';
import type { Facts } from './domain/fields.ts';
import { FallOutRepository } from './fall-out.repository.ts';
import type { ImportRowFacts } from './import-facts.ts';

/**
 * Says of each row that takes time away how many visits would lose theirs: done and rolled back, an office at a time,
 * so that whoever books there hardly waits. An office without visits is not tried: nobody can fall out.
 */
@Injectable()
export class CountFallOut {
  constructor(
    private readonly rows: FallOutRepository,
    private readonly database: Database,
    private readonly directory: DirectoryNow,
    private readonly edits: CentreEdits,
    private readonly schedules: Schedules,
    private readonly plan: ChangePlan,
    private readonly clock: Clock,
  ) {}

  /** Of these rows, or of all of them; as they are chosen now. After the commit of what was chosen. */
  async count(importId: string, numbers: readonly number[] | null = null): Promise<void> {
    const now = new Date(this.clock.now());
    await this.rows.clear(this.database, importId, numbers);
    for (const row of await this.rows.toTry(this.database, importId, numbers, now)) {
      const count = await this.#fallOut(row).catch(unlessRefused);
      if (count !== null) await this.rows.put(this.database, importId, row.number, count);
    }
  }

  async #fallOut(row: ImportRowFacts): Promise<number | null> {
    const days = daysOf(row);
    if (row.kind !== 'missing' && !namesDays(days)) return null;
    const id = row.centreId ?? '';
    const { hits } = await this.plan.preview({
      centreIds: [id],
      cause: {
        action: row.kind === 'missing' ? 'centre.close' : 'schedule.week',
        subject: { kind: 'centre', id },
        reason: null,
      },
      actor: 'import',
      write: async (tx) => {
        const [known] = await this.directory.ofCentres(tx, [id], new Date(this.clock.now()));
        if (!known) return;
        await (row.kind === 'missing' ? this.#close(tx, known) : this.#putWeek(tx, known, days));
      },
    });
    return hits.length;
  }

  async #close(tx: Tx, { id, version }: KnownCentre): Promise<void> {
    const at = new Date(this.clock.now());
    await this.edits.close(tx, id, { at, reason: '', expectedVersion: version });
  }

  async #putWeek(tx: Tx, { id, today, week }: KnownCentre, days: Facts): Promise<void> {
    await this.schedules.putWeek(tx, id, today, mergedWeek(week, days));
  }
}

function daysOf({ changes, overwrite }: ImportRowFacts): Facts {
  return Object.fromEntries(changesToMake(changes, overwrite).map(({ field, after }) => [field, after]));
}

/** What would be refused takes no time from anybody. */
function unlessRefused(failure: unknown): null {
  if (failure instanceof Problem) return null;
  throw failure;
}
