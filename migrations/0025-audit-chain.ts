import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names as they were given one by one, and as all are given now: what, then what became of it. */
const RENAMED = {
  'add-administrator': 'account.made',
  'enter-paper': 'visit.entered-from-paper',
  'read-visits': 'visits.read',
  'read-visit': 'visit.read',
  'bring-back': 'visit.brought-back',
  'give-priority': 'ticket.priority-given',
  'move-visit': 'visit.moved',
  'book-visit': 'visit.booked',
  'book-visit-beyond-capacity': 'visit.booked-beyond-capacity',
  'cancel-visit': 'visit.cancelled',
  'correct-visit': 'visit.corrected',
  'link-oidc': 'account.linked',
  'set-second-factor': 'account.codes-set',
  'remove-second-factor': 'account.codes-removed',
  'reset-second-factor': 'account.codes-reset',
  'reset-password': 'account.password-reset',
  rename: 'account.renamed',
  suspend: 'account.suspended',
  resume: 'account.resumed',
  invite: 'account.invited',
  'change-roles': 'account.roles-changed',
  'accept-link': 'account.link-accepted',
  'end-session': 'session.ended',
  'sign-in': 'session.opened',
  'sign-out': 'session.closed',
  'refuse-sign-in': 'session.refused',
  'pair-device': 'device.paired',
  'rename-device': 'device.renamed',
  'revoke-device': 'device.revoked',
  'copied-device-token': 'device.token-copied',
};

/**
 * The trail becomes a chain: where each entry belongs, who came from where, and the seals. The triggers are no rule of
 * the business: the owner of the tables cannot be refused by privileges, so that nobody changes an entry by mistake is
 * guarded here, and that somebody did on purpose is shown by the chain.
 */
export class AuditChain1764000000025 implements MigrationInterface {
  name = 'AuditChain1764000000025';

  async up(db: QueryRunner): Promise<void> {
    const [from, to] = [Object.keys(RENAMED), Object.values(RENAMED)];
    await db.query(
      `update audit_entry e set action = r.later
       from unnest($1::text[], $2::text[]) as r (earlier, later) where e.action = r.earlier`,
      [from, to],
    );
    await db.query(
      `update audit_entry set actor = 'staff:' || actor
       where actor ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`,
    );
    await addColumns(db);
    await db.query(`
      create table audit_origin (
        entry_id uuid not null,
        at timestamptz not null,
        address text not null,
        salt bytea not null,
        constraint audit_origin_pk primary key (entry_id),
        constraint audit_origin_entry_fk foreign key (entry_id) references audit_entry (id)
      )`);
    await db.query(`create index audit_origin_at_ix on audit_origin (at)`);
    await db.query(`
      create table audit_head (
        id smallint not null,
        position bigint not null,
        hash bytea not null,
        constraint audit_head_pk primary key (id),
        constraint audit_head_one_ck check (id = 1)
      )`);
    await db.query(
      `insert into audit_head (id, position, hash) values (1, 0, decode(repeat('00', 32), 'hex'))`,
    );
    await guard(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of ['audit_entry_kept', 'audit_entry_sealed_once'])
      await db.query(`drop trigger ${name} on audit_entry`);
    await db.query(`drop function audit_entry_stays()`);
    await db.query(`drop table audit_head`);
    await db.query(`drop table audit_origin`);
    for (const name of ['at', 'centre', 'region', 'actor', 'unsealed', 'seen'])
      await db.query(`drop index audit_entry_${name}_ix`);
    await db.query(`
      alter table audit_entry
        drop column reason, drop column centre_id, drop column region_code, drop column session_id,
        drop column origin_mark, drop column position, drop column previous_hash, drop column hash`);
  }
}

async function addColumns(db: QueryRunner): Promise<void> {
  await db.query(`
    alter table audit_entry
      add column reason text null,
      add column centre_id uuid null,
      add column region_code text null,
      add column session_id uuid null,
      add column origin_mark bytea null,
      add column position bigint null,
      add column previous_hash bytea null,
      add column hash bytea null,
      add constraint audit_entry_position_uq unique (position),
      add constraint audit_entry_sealed_ck check (
        (position is null) = (hash is null) and (position is null) = (previous_hash is null)
      )`);
  await db.query(`create index audit_entry_at_ix on audit_entry (at, id)`);
  await db.query(`create index audit_entry_centre_ix on audit_entry (centre_id, at, id)`);
  await db.query(`create index audit_entry_region_ix on audit_entry (region_code, at, id)`);
  await db.query(`create index audit_entry_actor_ix on audit_entry (actor, at, id)`);
  await db.query(`create index audit_entry_unsealed_ix on audit_entry (at, id) where position is null`);
  await db.query(`
    create index audit_entry_seen_ix on audit_entry using gin ((after -> 'bookings'))
    where after ? 'bookings'`);
}

/** An entry is written once and sealed once; nothing else ever happens to it. */
async function guard(db: QueryRunner): Promise<void> {
  await db.query(`
    create function audit_entry_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'entries of the audit trail stay as they were written' using errcode = 'insufficient_privilege';
    end $$`);
  await db.query(`
    create trigger audit_entry_kept before delete or truncate on audit_entry
    for each statement execute function audit_entry_stays()`);
  await db.query(`
    create trigger audit_entry_sealed_once before update on audit_entry
    for each row when (
      old.position is not null
      or (
        old.id, old.at, old.actor, old.action, old.subject_kind, old.subject_id, old.before, old.after,
        old.reason, old.centre_id, old.region_code, old.session_id, old.origin_mark
      ) is distinct from (
        new.id, new.at, new.actor, new.action, new.subject_kind, new.subject_id, new.before, new.after,
        new.reason, new.centre_id, new.region_code, new.session_id, new.origin_mark
      )
    )
    execute function audit_entry_stays()`);
}
