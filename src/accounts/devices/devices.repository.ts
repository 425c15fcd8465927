import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import type { DeviceKind } from '../../common/http/permissions.ts';
import { newId } from '../../common/ids.ts';
import { Secrets } from '../../common/secrets/secrets.ts';
import { tellSessionsChanged } from '../door/session-changes.ts';
import type { SeenToken } from './domain/device-tokens.ts';

const TOKEN_BYTES = 32;

/** A kiosk or a board as staff see it. Instants are epoch milliseconds. */
export interface DeviceFacts {
  readonly id: string;
  readonly centreId: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly pairedAt: number;
  readonly seenAt: number | null;
  readonly revokedAt: number | null;
  /** `copied-token`: its token came from two places. */
  readonly revokedFor: 'staff' | 'copied-token' | null;
}

/** A device as it comes with its token. */
export interface ComingDevice extends DeviceFacts, SeenToken {
  readonly generation: number;
  readonly usedAt: number | null;
}

interface DeviceRow {
  readonly id: string;
  readonly centreId: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly pairedAt: Date;
  readonly seenAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokedFor: DeviceFacts['revokedFor'];
}

interface ComingRow extends DeviceRow {
  readonly generation: number;
  readonly issuedAt: Date;
  readonly usedAt: Date | null;
  readonly overtakenAt: Date | null;
  readonly youngerIssuedAt: Date | null;
}

const COLUMNS = sql`
  d.id, d.centre_id as "centreId", d.kind, d.name, d.paired_at as "pairedAt", d.seen_at as "seenAt",
  d.revoked_at as "revokedAt", d.revoked_for as "revokedFor"`;

/** Devices and the tokens they were given. */
@Injectable()
export class DevicesRepository {
  constructor(private readonly secrets: Secrets) {}

  async add(
    db: Db,
    device: { readonly centreId: string; readonly kind: DeviceKind; readonly name: string },
    { accountId, now }: { readonly accountId: string; readonly now: number },
  ): Promise<DeviceFacts> {
    const [row] = await db.rows<DeviceRow>(sql`
      insert into device as d (id, centre_id, kind, name, paired_at, paired_by)
      values (${newId()}, ${device.centreId}, ${device.kind}, ${device.name}, ${new Date(now)}, ${accountId})
      returning ${COLUMNS}`);
    if (!row) throw new Error('a device was not written');
    return factsOf(row);
  }

  /** A device of a centre, locked, revoked ones included. */
  async lock(db: Db, centreId: string, id: string): Promise<DeviceFacts | null> {
    const [row] = await db.rows<DeviceRow>(sql`
      select ${COLUMNS}
      from device d
      where d.id = ${id} and d.centre_id = ${centreId}
      for update`);
    return row ? factsOf(row) : null;
  }

  /** Of a centre: those at work, and those revoked since a moment. Rides device_centre_ix. */
  async list(db: Db, centreId: string, revokedSince: number): Promise<readonly DeviceFacts[]> {
    const rows = await db.rows<DeviceRow>(sql`
      select ${COLUMNS}
      from device d
      where d.centre_id = ${centreId}
        and (d.revoked_at is null or d.revoked_at >= ${new Date(revokedSince)})
      order by d.revoked_at is not null, d.paired_at, d.id`);
    return rows.map(factsOf);
  }

  async rename(db: Db, id: string, name: string): Promise<void> {
    await db.rows(sql`update device set name = ${name} where id = ${id}`);
  }

  async isPaired(db: Db, id: string): Promise<boolean> {
    const rows = await db.rows(
      sql`
        select id
        from device
        where id = ${id} and revoked_at is null`.named('devices.is-paired'),
    );
    return rows.length > 0;
  }

  /** Its streams are closed with the commit, in whichever process. False when it was revoked before. */
  async revoke(db: Db, id: string, reason: 'staff' | 'copied-token', now: number): Promise<boolean> {
    const rows = await db.rows(sql`
      with revoked as (
        update device
        set revoked_at = ${new Date(now)}, revoked_for = ${reason}
        where id = ${id} and revoked_at is null
        returning id
      )
      select ${tellSessionsChanged(sql`id`)}
      from revoked`);
    return rows.length > 0;
  }

  /** The device of a token, whatever became of either. Rides device_token_pk, device_pk, device_token_generation_uq. */
  async byToken(db: Db, token: string): Promise<ComingDevice | null> {
    const [row] = await db.rows<ComingRow>(
      sql`
        select ${COLUMNS}, t.generation, t.issued_at as "issuedAt", t.used_at as "usedAt",
          y.overtaken_at as "overtakenAt", y.issued_at as "youngerIssuedAt"
        from device_token t
        join device d on d.id = t.device_id
        cross join lateral (
          select min(l.used_at) as overtaken_at, max(l.issued_at) as issued_at
          from device_token l
          where l.device_id = t.device_id and l.generation > t.generation
        ) y
        where t.token_hash = ${this.#hash(token)}`.named('devices.by-token'),
    );
    if (!row) return null;
    const { generation, issuedAt, usedAt, overtakenAt, youngerIssuedAt } = row;
    return {
      ...{ ...factsOf(row), generation, issuedAt: issuedAt.getTime(), usedAt: instant(usedAt) },
      ...{ overtakenAt: instant(overtakenAt), youngerIssuedAt: instant(youngerIssuedAt) },
    };
  }

  /** A device has come with this token, now. */
  async seen(db: Db, token: string, now: number): Promise<void> {
    await db.rows(
      sql`
        with used as (
          update device_token
          set used_at = coalesce(used_at, ${new Date(now)})
          where token_hash = ${this.#hash(token)}
          returning device_id
        )
        update device
        set seen_at = ${new Date(now)}
        where id in (select device_id from used)`.named('devices.seen'),
    );
  }

  /** A new token of a device; null when another one was given at this very moment. */
  async giveToken(db: Db, deviceId: string, now: number): Promise<string | null> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const given = await db.rows(sql`
      insert into device_token (token_hash, device_id, generation, issued_at)
      select ${this.#hash(token)}, ${deviceId}, coalesce(max(generation), 0) + 1, ${new Date(now)}
      from device_token
      where device_id = ${deviceId}
      on conflict (device_id, generation) do nothing
      returning device_id`);
    return given.length > 0 ? token : null;
  }

  #hash(token: string): Buffer {
    return this.secrets.hash('device-token', token);
  }
}

function factsOf({
  id,
  centreId,
  kind,
  name,
  pairedAt,
  seenAt,
  revokedAt,
  revokedFor,
}: DeviceRow): DeviceFacts {
  return {
    ...{ id, centreId, kind, name, revokedFor, pairedAt: pairedAt.getTime() },
    ...{ seenAt: instant(seenAt), revokedAt: instant(revokedAt) },
  };
}

function instant(date: Date | null): number | null {
  return date?.getTime() ?? null;
}
