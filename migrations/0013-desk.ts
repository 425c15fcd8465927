import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a window did last, so that it can be taken back, and how many things it has done, so that one press of a key
 * is one act however often it is sent. A window left open by somebody else may be taken over.
 */
export class Desk1764000000013 implements MigrationInterface {
  name = 'Desk1764000000013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table window_shift add column turn integer not null default 1`);
    await db.query(`alter table window_shift alter column turn drop default`);
    await db.query(`alter table window_shift add column last_steps jsonb null`);
    await db.query(`alter table window_shift add column last_at timestamptz null`);
    await db.query(`alter table window_shift add constraint window_shift_turn_ck check (turn > 0)`);
    await db.query(`
      alter table window_shift
      add constraint window_shift_last_ck check ((last_steps is null) = (last_at is null))`);
    await db.query(`alter table window_event drop constraint window_event_event_ck`);
    await db.query(`
      alter table window_event
      add constraint window_event_event_ck check (
        event in ('opened', 'paused', 'resumed', 'services', 'closed', 'taken-over')
      )`);
    // Those handed over to a window go before all others there; few, so that asking for them costs nothing.
    await db.query(`
      create index ticket_wanted_ix on ticket (centre_id, wanted_window)
      where state = 'arrived' and wanted_window is not null`);
    // Whom the clock has to look at, whatever else the table holds.
    await db.query(`
      create index ticket_unfinished_ix on ticket (local_date)
      where state in ('arrived', 'called', 'deferred')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index ticket_unfinished_ix`);
    await db.query(`drop index ticket_wanted_ix`);
    await db.query(`delete from window_event where event = 'taken-over'`);
    await db.query(`alter table window_event drop constraint window_event_event_ck`);
    await db.query(`
      alter table window_event
      add constraint window_event_event_ck check (event in ('opened', 'paused', 'resumed', 'services', 'closed'))`);
    await db.query(`alter table window_shift drop constraint window_shift_last_ck`);
    await db.query(`alter table window_shift drop constraint window_shift_turn_ck`);
    for (const column of ['last_at', 'last_steps', 'turn'])
      await db.query(`alter table window_shift drop column ${column}`);
  }
}
