import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import type { EndCode } from './domain/triage-tree.ts';

@Injectable()
export class TriageRepository {
  /** One more. Those who come at once wait for each other's row and lose nothing. */
  async countEnd(atom: Atom, day: LocalDate, end: EndCode): Promise<void> {
    await atom.rows(
      sql`
        insert into triage_end (day, end_code, reached)
        values (${day}, ${end}, 1)
        on conflict (day, end_code) do update
        set reached = triage_end.reached + 1`.named('triage-count-end'),
    );
  }
}
