import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import { newId } from '../../common/ids.ts';

/** A kiosk where somebody needs help. `at` is epoch milliseconds. */
export interface KioskCall {
  readonly id: string;
  readonly device: string;
  readonly reason: 'asked' | 'too-many-tries';
  readonly at: number;
}

interface NewCall {
  readonly centreId: string;
  readonly deviceId: string;
  readonly reason: KioskCall['reason'];
  readonly now: number;
}

/** Each is one statement. */
@Injectable()
export class KioskCallsRepository {
  /** Rides kiosk_call_open_uq: one open call a kiosk. */
  async call(db: Db, { centreId, deviceId, reason, now }: NewCall): Promise<void> {
    await db.rows(sql`
      insert into kiosk_call (centre_id, id, device_id, reason, at)
      values (${centreId}, ${newId()}, ${deviceId}, ${reason}, ${new Date(now)})
      on conflict (centre_id, device_id) where acknowledged_at is null do nothing`);
  }

  async open(db: Db, centreId: string): Promise<readonly KioskCall[]> {
    const rows = await db.rows<Omit<KioskCall, 'at'> & { readonly at: Date }>(sql`
      select k.id, d.name as device, k.reason, k.at
      from kiosk_call k
      join device d on d.id = k.device_id
      where k.centre_id = ${centreId} and k.acknowledged_at is null
      order by k.at, k.id`);
    return rows.map((row) => ({ ...row, at: row.at.getTime() }));
  }

  /** False when there is no such call. */
  async acknowledge(
    db: Db,
    { centreId, id, accountId, now }: { centreId: string; id: string; accountId: string; now: number },
  ): Promise<boolean> {
    const rows = await db.rows(sql`
      update kiosk_call
      set
        acknowledged_at = coalesce(acknowledged_at, ${new Date(now)}),
        acknowledged_by = coalesce(acknowledged_by, ${accountId})
      where centre_id = ${centreId} and id = ${id}
      returning id`);
    return rows.length > 0;
  }
}
