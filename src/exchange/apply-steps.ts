import { Injectable, Logger } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import { sql } from '../common/database/sql.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { ChangePlan } from '../scheduling/plan/change-plan.ts';
import { ApplyRow } from './apply-row.ts';
import type { ApplyContext } from './apply-row.ts';
import type { RowRemark } from './domain/read-row.ts';
import type { ImportRowFacts } from './import-facts.ts';
import { RunningImports } from './running-imports.repository.ts';
import type { RowOutcome } from './running-imports.repository.ts';

/** Centres of one step: few enough that whoever edits one of them, or books there, hardly waits. */
const ROWS_OF_STEP = 20;
/** A constraint refuses a row; any other failure of the server is of the whole step. */
const CONSTRAINT_CLASS = '23';

/** One step after the other of an import, each a transaction. */
@Injectable()
export class ApplySteps {
  readonly #log = new Logger('ApplySteps');

  constructor(
    private readonly transactions: Transactions,
    private readonly running: RunningImports,
    private readonly row: ApplyRow,
    private readonly catalogue: Catalogue,
    private readonly plan: ChangePlan,
    private readonly clock: Clock,
  ) {}

  /** False when nothing waits any more, or the lease is another's. */
  async next(id: string, lease: string, leaseEnd: Date): Promise<boolean> {
    const services = (await this.catalogue.services('ru')).map(({ code }) => code);
    const outcomes = await this.transactions.run(async (tx) => {
      const file = await this.running.keepLease(tx, id, lease, leaseEnd);
      if (!file) return null;
      const rows = await this.running.nextWaiting(tx, id, ROWS_OF_STEP);
      if (rows.length === 0) await this.running.finish(tx, id, new Date(this.clock.now()));
      const done: RowOutcome[] = [];
      for (const row of rows) done.push(await this.#whole(tx, row, { ...file, services }));
      if (done.length > 0) await this.running.putOutcomes(tx, id, done);
      return done;
    });
    if (!outcomes || outcomes.length === 0) return false;
    const centres = outcomes.flatMap(({ outcome, centreId }) =>
      outcome === 'applied' && centreId ? [{ centreId, days: [] }] : [],
    );
    this.plan.announce({ centres, surplus: [] });
    return true;
  }

  /** A row is done whole, or nothing of it stays and it is refused with the reason. */
  async #whole(tx: Tx, row: ImportRowFacts, context: ApplyContext): Promise<RowOutcome> {
    await tx.rows(sql`savepoint one_row`);
    try {
      const outcome = await this.row.run(tx, row, context);
      await tx.rows(sql`release savepoint one_row`);
      return outcome;
    } catch (failure) {
      const fault = faultOf(failure);
      if (fault === null) throw failure;
      await tx.rows(sql`rollback to savepoint one_row`);
      this.#log.warn({ code: fault.problem?.code ?? fault.text }, 'a row of an import was refused');
      const { number, centreId } = row;
      return { number, outcome: 'refused', centreId, faults: [fault], moved: 0 };
    }
  }
}

/** What refused the row; its words are found when somebody reads it. null when it is no fault of the row. */
function faultOf(failure: unknown): RowRemark | null {
  if (failure instanceof Problem) {
    const { values, errors } = failure.facts;
    const problem = { code: failure.type.code, ...(values && { values }), ...(errors && { errors }) };
    return { code: 'not-accepted', problem };
  }
  const isConstraint = failure instanceof DatabaseError && failure.code?.startsWith(CONSTRAINT_CLASS);
  return isConstraint ? { code: 'against-the-list', text: failure.constraint ?? '' } : null;
}
