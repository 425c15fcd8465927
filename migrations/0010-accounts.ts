import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff: accounts, what they may do where, sessions, one-time links, and how long a guesser has to wait. */
export class Accounts1764000000010 implements MigrationInterface {
  name = 'Accounts1764000000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table staff_account (
        id uuid not null,
        login text null,
        email text null,
        display_name text not null,
        language text not null,
        password_hash text null,
        code_secret bytea null,
        code_since timestamptz null,
        code_last_step integer null,
        oidc_issuer text null,
        oidc_subject text null,
        created_at timestamptz not null,
        suspended_at timestamptz null,
        demo boolean not null,
        search text not null,
        constraint staff_account_pk primary key (id),
        constraint staff_account_login_uq unique (login),
        constraint staff_account_email_uq unique (email),
        constraint staff_account_oidc_uq unique (oidc_issuer, oidc_subject),
        constraint staff_account_login_ck check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
        constraint staff_account_email_ck check (email like '%@%' and email = lower(email)),
        constraint staff_account_language_ck check (language in ('ru', 'en')),
        constraint staff_account_password_ck check (password_hash is null or login is not null),
        constraint staff_account_code_ck check (code_since is null or code_secret is not null),
        constraint staff_account_oidc_ck check ((oidc_issuer is null) = (oidc_subject is null))
      )`);
    await db.query(`create index staff_account_name_ix on staff_account (search, id)`);
    await db.query(`
      create table staff_grant (
        id uuid not null,
        account_id uuid not null,
        role text not null,
        region_code text null,
        centre_id uuid null,
        constraint staff_grant_pk primary key (id),
        constraint staff_grant_account_fk foreign key (account_id) references staff_account (id),
        constraint staff_grant_region_fk foreign key (region_code) references region (code),
        constraint staff_grant_centre_fk foreign key (centre_id) references centre (id),
        constraint staff_grant_once_uq unique nulls not distinct (account_id, role, region_code, centre_id),
        constraint staff_grant_scope_ck check (
          case
            when role in ('operator', 'floor-manager', 'centre-head')
              then centre_id is not null and region_code is null
            when role in ('hotline-operator', 'region-administrator')
              then region_code is not null and centre_id is null
            when role = 'system-administrator' then region_code is null and centre_id is null
            else false
          end
        )
      )`);
    await db.query(`create index staff_grant_centre_ix on staff_grant (centre_id)`);
    await db.query(`create index staff_grant_region_ix on staff_grant (region_code)`);
    await this.#doors(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table sign_in_guess, staff_link, staff_session, staff_grant, staff_account`);
  }

  /** How people come in: sessions, links, guesses. */
  async #doors(db: QueryRunner): Promise<void> {
    await db.query(`
      create table staff_session (
        id uuid not null,
        account_id uuid not null,
        token_hash bytea not null,
        way text not null,
        browser text null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        second_factor_at timestamptz null,
        revoked_at timestamptz null,
        constraint staff_session_pk primary key (id),
        constraint staff_session_token_uq unique (token_hash),
        constraint staff_session_account_fk foreign key (account_id) references staff_account (id),
        constraint staff_session_way_ck check (way in ('password', 'link', 'oidc')),
        constraint staff_session_life_ck check (expires_at > created_at)
      )`);
    await db.query(`create index staff_session_account_ix on staff_session (account_id, created_at)`);
    await db.query(`
      create table staff_link (
        id uuid not null,
        token_hash bytea not null,
        kind text not null,
        account_id uuid null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz null,
        constraint staff_link_pk primary key (id),
        constraint staff_link_token_uq unique (token_hash),
        constraint staff_link_account_fk foreign key (account_id) references staff_account (id),
        constraint staff_link_kind_ck check (
          kind in ('first-administrator', 'invitation', 'password-reset')
          and (kind = 'first-administrator') = (account_id is null)
        )
      )`);
    await db.query(`create index staff_link_account_ix on staff_link (account_id)`);
    await db.query(`
      create table sign_in_guess (
        subject bytea not null,
        guesses integer not null,
        last_at timestamptz not null,
        free_at timestamptz not null,
        constraint sign_in_guess_pk primary key (subject),
        constraint sign_in_guess_guesses_ck check (guesses >= 0)
      )`);
  }
}
