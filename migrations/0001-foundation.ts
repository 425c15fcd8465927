import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every room stands on: installation, idempotent answers, limits, jobs, audit, text folding. */
export class Foundation1764000000001 implements MigrationInterface {
  name = 'Foundation1764000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create extension if not exists pg_trgm`);
    await db.query(`create extension if not exists unaccent`);
    // The one folding of the search column and of what people type. Cyrillic goes to plain Latin letters,
    // sound by sound (й as и, ё as е, ъ and ь dropped): trigrams of other letters exist only in databases
    // whose character type knows them, and the embedded one, made to run anywhere, does not.
    await db.query(`
      create function fold_text(value text)
      returns text
      language sql
      immutable
      parallel safe
      strict
      as $$
        select btrim(regexp_replace(
          lower(translate(
            public.unaccent('public.unaccent', value),
            'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЭЮЯабвгдеёжзийклмнопрстуфхцчшщыэюяЪЬъь',
            'abvgdeejziiklmnoprstufhcqwwyeuaabvgdeejziiklmnoprstufhcqwwyeua'
          )),
          '[^a-z0-9]+', ' ', 'g'))
      $$`);
    await db.query(`
      create table installation (
        id smallint not null,
        secret text not null,
        demo boolean not null,
        lists_loaded_at timestamptz null,
        constraint installation_pk primary key (id),
        constraint installation_single_ck check (id = 1)
      )`);
    await db.query(`
      create table idempotency_answer (
        key uuid not null,
        request_hash bytea not null,
        status smallint not null,
        body text not null,
        created_at timestamptz not null,
        constraint idempotency_answer_pk primary key (key)
      )`);
    await db.query(`create index idempotency_answer_created_ix on idempotency_answer (created_at)`);
    await db.query(`
      create table rate_window (
        rule text not null,
        subject bytea not null,
        window_start timestamptz not null,
        hits integer not null,
        constraint rate_window_pk primary key (rule, subject, window_start),
        constraint rate_window_hits_ck check (hits > 0)
      )`);
    await db.query(`create index rate_window_start_ix on rate_window (window_start)`);
    await db.query(`
      create table spent_challenge (
        signature bytea not null,
        expires_at timestamptz not null,
        constraint spent_challenge_pk primary key (signature)
      )`);
    await db.query(`create index spent_challenge_expires_ix on spent_challenge (expires_at)`);
    await db.query(`
      create table job (
        name text not null,
        next_at timestamptz not null,
        started_at timestamptz null,
        finished_at timestamptz null,
        error text null,
        constraint job_pk primary key (name)
      )`);
    await db.query(`
      create table audit_entry (
        id uuid not null,
        at timestamptz not null,
        actor text not null,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        before jsonb null,
        after jsonb null,
        constraint audit_entry_pk primary key (id)
      )`);
    await db.query(`create index audit_entry_subject_ix on audit_entry (subject_kind, subject_id, at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'audit_entry',
      'job',
      'spent_challenge',
      'rate_window',
      'idempotency_answer',
      'installation',
    ])
      await db.query(`drop table ${table}`);
    await db.query(`drop function fold_text(text)`);
    await db.query(`drop extension if exists unaccent`);
    await db.query(`drop extension if exists pg_trgm`);
  }
}
