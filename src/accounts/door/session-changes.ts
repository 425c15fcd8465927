import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import { CentreChanges } from '../../common/live/centre-changes.ts';

const CHANNEL = 'okno_staff';

/**
 * Hears from every process whose sessions ended or roles changed, and which device was taken away; what is told is the
 * id of the account or of the device.
 */
@Injectable()
export class SessionChanges extends CentreChanges {
  constructor(database: Database) {
    super(database, CHANNEL);
  }
}

/** Tells it with the commit. In the transaction, unlike news of centres: these are few, and none may be lost. */
export function tellSessionsChanged(id: Sql): Sql {
  return sql`pg_notify(${CHANNEL}, ${id}::text)`;
}
