import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import type { DeviceKind } from '../../common/http/permissions.ts';
import { newId } from '../../common/ids.ts';
import { Secrets } from '../../common/secrets/secrets.ts';

const CODES = 1_000_000;
const CODE_DIGITS = 6;
const SECRET_BYTES = 32;
const LIFE_MS = 10 * 60_000;

/** What a device that asks to be paired is told. `expiresAt` is epoch milliseconds. */
export interface StartedPairing {
  readonly id: string;
  readonly secret: string;
  readonly code: string;
  readonly expiresAt: number;
}

/** A pairing that is still good. */
export interface OpenPairing {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly deviceId: string | null;
}

/** Codes on screens, by hash, and what came of them. */
@Injectable()
export class PairingsRepository {
  constructor(private readonly secrets: Secrets) {}

  /** null when the code drawn is on another screen at this moment. Those that ran out are swept away. */
  async start(tx: Tx, kind: DeviceKind, now: number): Promise<StartedPairing | null> {
    await tx.rows(sql`delete from device_pairing where expires_at <= ${new Date(now)}`);
    const [id, expiresAt] = [newId(), now + LIFE_MS];
    const code = String(randomInt(CODES)).padStart(CODE_DIGITS, '0');
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const started = await tx.rows(sql`
      insert into device_pairing (id, kind, code_hash, secret_hash, expires_at)
      values (
        ${id}, ${kind}, ${this.secrets.hash('device-code', code)}, ${this.secrets.hash('device-secret', secret)},
        ${new Date(expiresAt)}
      )
      on conflict (code_hash) do nothing
      returning id`);
    return started.length > 0 ? { id, secret, code, expiresAt } : null;
  }

  /** Locks the pairing whose code nobody has typed yet. */
  async lockByCode(tx: Tx, code: string, now: number): Promise<OpenPairing | null> {
    const [row] = await tx.rows<OpenPairing>(sql`
      select id, kind, device_id as "deviceId"
      from device_pairing
      where code_hash = ${this.secrets.hash('device-code', code)}
        and expires_at > ${new Date(now)}
        and device_id is null
      for update`);
    return row ?? null;
  }

  async claim(tx: Tx, id: string, deviceId: string): Promise<void> {
    await tx.rows(sql`update device_pairing set device_id = ${deviceId} where id = ${id}`);
  }

  /** The pairing of who holds its secret, as long as it is good: until its time is over, or its device has come. */
  async bySecret(db: Db, id: string, secret: string, now: number): Promise<OpenPairing | null> {
    const [row] = await db.rows<OpenPairing>(sql`
      select id, kind, device_id as "deviceId"
      from device_pairing p
      where id = ${id}
        and secret_hash = ${this.secrets.hash('device-secret', secret)}
        and expires_at > ${new Date(now)}
        and not exists (
          select from device_token t
          where t.device_id = p.device_id and t.used_at is not null
        )`);
    return row ?? null;
  }
}
