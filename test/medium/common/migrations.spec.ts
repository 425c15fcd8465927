import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrate, MIGRATIONS, revertLast } from '../../../src/migrations.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { freshDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

describe('migrations', () => {
  let db: TestDatabase;

  beforeEach(async () => {
    db = await freshDatabase();
  });
  afterEach(() => db.close());

  const tables = async (): Promise<string[]> =>
    (
      await db.database.rows<{ name: string }>(sql`
        select table_name as name from information_schema.tables
        where table_schema = 'public' order by 1`)
    ).map(({ name }) => name);

  it('can all be taken back and brought again', async () => {
    const before = await tables();
    for (const migration of MIGRATIONS) {
      expect(migration.name).toMatch(/\d{13}$/);
      await revertLast(db.url);
    }
    expect(await tables()).toEqual(['migrations']);
    await migrate(db.url);
    expect(await tables()).toEqual(before);
  });

  it('run once however many processes start together', async () => {
    for (let n = 0; n < MIGRATIONS.length; n += 1) await revertLast(db.url);
    await Promise.all(Array.from({ length: 6 }, () => migrate(db.url)));
    const applied = await db.database.rows<{ name: string }>(sql`select name from migrations order by id`);
    expect(applied.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
  });
});
