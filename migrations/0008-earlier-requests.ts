import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked to be told when a place earlier than their visit becomes free. */
export class EarlierRequests1764000000008 implements MigrationInterface {
  name = 'EarlierRequests1764000000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table earlier_request (
        centre_id uuid not null,
        booking_id uuid not null,
        created_at timestamptz not null,
        wanted_from timestamptz not null,
        wanted_until timestamptz not null,
        seen timestamptz[] not null,
        told timestamptz[] not null,
        offered_start timestamptz null,
        offered_at timestamptz null,
        closed_at timestamptz null,
        constraint earlier_request_pk primary key (centre_id, booking_id),
        constraint earlier_request_booking_fk foreign key (centre_id, booking_id)
          references booking (centre_id, id),
        constraint earlier_request_range_ck check (wanted_from < wanted_until),
        constraint earlier_request_offer_ck check (
          (offered_start is null) = (offered_at is null)
          and (offered_start is null or offered_start = any (told))
        )
      )`);
    await db.query(`
      create index earlier_request_line_ix on earlier_request (centre_id, created_at) where closed_at is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table earlier_request`);
  }
}
