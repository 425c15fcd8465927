import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

/** Tables whose rows multiply with visits: they must be ready to be spread by centre. */
const BUSY = [
  'slot',
  'booking',
  'booking_event',
  'outbox_message',
  'move_run',
  'moved_booking',
  'centre_week',
  'service_window',
  'window_closure',
];
/** What the schema builder cannot express, and so would drop or add for ever. */
const BEYOND_ENTITIES = ['calendar_day_once_ix', 'centre_search_ix', 'centre_name_ix', 'audit_entry_seen_ix'];
/** No rule of the business: the owner of a table cannot be refused by privileges that it be changed by mistake. */
const GUARDS = ['audit_entry_kept', 'audit_entry_sealed_once'];

describe('the schema', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await freshDatabase();
  });
  afterAll(() => db.close());

  it('is what the entities say', async () => {
    const log = await db.dataSource.driver.createSchemaBuilder().log();
    const drift = log.upQueries.map(({ query }) => query);
    expect(drift.filter((query) => !BEYOND_ENTITIES.some((name) => query.includes(name)))).toEqual([]);
  });

  it('names every constraint itself', async () => {
    const unnamed = await db.database.rows(sql`
      select conname
      from pg_constraint
      where connamespace = 'public'::regnamespace
        and contype <> 'n'
        and conname !~ '_(pk|fk|uq|ck)$'
        and conrelid <> 'migrations'::regclass`);
    expect(unnamed).toEqual([]);
  });

  it('leads every key of the busy tables with the centre', async () => {
    const keys = await db.database.rows<{ name: string; first: string }>(sql`
      select con.conname as name, att.attname as first
      from pg_constraint con
      join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
      where con.conrelid::regclass::text = any (${BUSY})
        and con.contype in ('p', 'u')`);
    expect(keys.length).toBeGreaterThanOrEqual(BUSY.length);
    expect(keys.filter(({ first }) => first !== 'centre_id')).toEqual([]);
  });

  it('keeps business rules out of triggers', async () => {
    const triggers = await db.database.rows<{ tgname: string }>(
      sql`select tgname from pg_trigger where not tgisinternal`,
    );
    expect(triggers.map(({ tgname }) => tgname).sort()).toEqual(GUARDS);
  });
});
