import type { Database } from '../../src/common/database/database.ts';

/** How many statements a piece of work sends through the readers' door. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  const through = database.rows.bind(database);
  let count = 0;
  database.rows = (statement) => {
    count += 1;
    return through(statement);
  };
  try {
    await work();
  } finally {
    database.rows = through;
  }
  return count;
}
