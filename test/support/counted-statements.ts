import type { Database } from '../../src/common/database/database.ts';
import type { Statement } from '../../src/common/database/sql.ts';

/** How many statements a piece of work sends through the readers' door; notices of what happened before are nobody's. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  const rows = database.rows.bind(database);
  const together = database.together.bind(database);
  let count = 0;
  const counted = (statement: Statement): Statement => {
    if (!statement.text.includes('pg_notify')) count += 1;
    return statement;
  };
  database.rows = (statement) => rows(counted(statement));
  database.together = (asked) =>
    together((db) => asked({ rows: (statement) => db.rows(counted(statement)) }));
  try {
    await work();
  } finally {
    Object.assign(database, { rows, together });
  }
  return count;
}
