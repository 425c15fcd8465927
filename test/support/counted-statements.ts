import type { Database } from '../../src/common/database/database.ts';

/** How many statements a piece of work sends through the readers' door; notices of what happened before are nobody's. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  const through = database.rows.bind(database);
  let count = 0;
  database.rows = (statement) => {
    if (!statement.text.includes('pg_notify')) count += 1;
    return through(statement);
  };
  try {
    await work();
  } finally {
    database.rows = through;
  }
  return count;
}
