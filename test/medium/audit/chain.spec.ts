import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '../../../src/audit/audit-trail.ts';
import type { Change } from '../../../src/audit/audit-trail.ts';
import { hashOf } from '../../../src/audit/sealing/chain.ts';
import { SealEntries } from '../../../src/audit/sealing/seal-entries.service.ts';
import { SealsRepository } from '../../../src/audit/sealing/seals.repository.ts';
import { verifyChain } from '../../../src/audit/sealing/verify-chain.ts';
import { sql } from '../../../src/common/database/sql.ts';
import type { Statement } from '../../../src/common/database/sql.ts';
import { withOrigin } from '../../../src/common/http/request-origin.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';

const OFF = sql`alter table audit_entry disable trigger user`;
const ON = sql`alter table audit_entry enable trigger user`;

/** Whoever owns the database and means it: the guards are put aside. */
async function tamper(rooms: TestRooms, ...statements: Statement[]): Promise<void> {
  for (const statement of [OFF, ...statements, ON]) await rooms.database.rows(statement);
}

describe('the trail', () => {
  let rooms: TestRooms;
  let ids: string[];

  const record = (change: Partial<Change> = {}): Promise<void> =>
    rooms.transactions.run((tx) =>
      rooms.get(AuditTrail).record(tx, {
        ...{ actor: 'staff:one', action: 'thing.changed', subjectKind: 'thing', subjectId: '1' },
        ...{ before: { b: 1, a: ['ё', null] }, after: { a: 2.5 } },
        ...change,
      }),
    );
  const at = (position: number): string => ids[position - 1] ?? '';

  beforeAll(async () => {
    rooms = await startRooms();
  });
  afterAll(() => rooms.close());

  beforeEach(async () => {
    await tamper(
      rooms,
      sql`delete from audit_origin`,
      sql`delete from audit_entry`,
      sql`update audit_head set position = 0, hash = decode(repeat('00', 32), 'hex')`,
    );
    for (let nth = 0; nth < 5; nth += 1) await record({ subjectId: String(nth) });
    await withOrigin({ address: '10.1.2.3', sessionId: null }, () => record({ reason: 'так надо' }));
    expect(await rooms.get(SealEntries).run()).toBe(6);
    const rows = await rooms.database.rows<{ id: string }>(sql`select id from audit_entry order by position`);
    ids = rows.map(({ id }) => id);
  });

  it('is whole as long as nobody touches it, and grows', async () => {
    const before = await verifyChain(rooms.database);
    expect(before).toMatchObject({ broken: null, last: { position: 6 }, unsealed: 0 });
    await record();
    expect(await verifyChain(rooms.database)).toEqual({ ...before, unsealed: 1 });
    expect(await rooms.get(SealEntries).run()).toBe(1);
    expect(await rooms.get(SealEntries).run()).toBe(0);
    const after = await verifyChain(rooms.database, before.last);
    expect(after).toMatchObject({ broken: null, last: { position: 7 }, unsealed: 0 });
    expect(after.last.hash).not.toBe(before.last.hash);
  });

  it('refuses to be changed or emptied, once sealed or before', async () => {
    await record();
    for (const statement of [
      sql`update audit_entry set action = 'x' where position = 2`,
      sql`update audit_entry set position = null, previous_hash = null, hash = null where position = 2`,
      sql`update audit_entry set reason = 'x' where position is null`,
      sql`delete from audit_entry where position is null`,
      sql`truncate audit_entry cascade`,
    ])
      await expect(rooms.database.rows(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['who', sql`actor = 'staff:two'`],
    ['when', sql`at = at + interval '1 microsecond'`],
    ['what', sql`action = 'thing.kept'`],
    ['to what', sql`subject_id = '9'`],
    ['the state before', sql`before = jsonb_set(before, '{a,1}', '0')`],
    ['the state after', sql`after = null`],
    ['the reason', sql`reason = 'x'`],
    ['whose it is', sql`region_code = '01'`],
    ['the session', sql`session_id = id`],
    ['the mark of the address', sql`origin_mark = '\\x00'`],
  ])('shows a changed entry: %s', async (_, change) => {
    await tamper(rooms, sql`update audit_entry set ${change} where position = 3`);
    const { broken } = await verifyChain(rooms.database);
    expect(broken).toEqual({ position: 3, entryId: at(3), what: 'changed' });
  });

  it('shows a changed entry that was given its hash anew', async () => {
    await tamper(
      rooms,
      sql`
      update audit_entry a set previous_hash = b.previous_hash, hash = b.hash
      from audit_entry b where a.position = 3 and b.position = 2`,
    );
    expect((await verifyChain(rooms.database)).broken).toMatchObject({ position: 3, what: 'changed' });
  });

  it('shows, at the next one, a changed entry whose hash was computed anew as we compute it', async () => {
    const [third] = await new SealsRepository().sealed(rooms.database, 2, 3);
    if (!third) throw new Error('no third entry');
    const hash = hashOf({ ...third.facts, actor: 'staff:two' }, 3, third.previousHash);
    await tamper(
      rooms,
      sql`update audit_entry set actor = 'staff:two', hash = decode(${hash}, 'hex') where position = 3`,
    );
    expect((await verifyChain(rooms.database)).broken).toMatchObject({ position: 4, what: 'moved' });
  });

  it('shows a removed entry', async () => {
    await tamper(rooms, sql`delete from audit_entry where position = 4`);
    expect((await verifyChain(rooms.database)).broken).toEqual({
      position: 4,
      entryId: null,
      what: 'removed',
    });
  });

  it('shows an entry that was removed and the gap closed', async () => {
    await tamper(
      rooms,
      sql`delete from audit_entry where position = 4`,
      sql`update audit_entry set position = position + 100 where position > 4`,
      sql`update audit_entry set position = position - 101 where position > 100`,
    );
    expect((await verifyChain(rooms.database)).broken).toMatchObject({ position: 4, what: 'changed' });
  });

  it('shows an inserted entry', async () => {
    await tamper(
      rooms,
      sql`update audit_entry set position = position + 100 where position > 2`,
      sql`insert into audit_entry (id, at, actor, action, subject_kind, subject_id, position, previous_hash, hash)
        select gen_random_uuid(), at, actor, action, subject_kind, subject_id, 3, hash, hash
        from audit_entry where position = 2`,
      sql`update audit_entry set position = position - 99 where position > 100`,
    );
    expect((await verifyChain(rooms.database)).broken).toMatchObject({ position: 3, what: 'changed' });
  });

  it('shows an entry put behind the end', async () => {
    await tamper(
      rooms,
      sql`
      insert into audit_entry (id, at, actor, action, subject_kind, subject_id, position, previous_hash, hash)
      select gen_random_uuid(), at, actor, action, subject_kind, subject_id, 7, hash, hash
      from audit_entry where position = 6`,
    );
    expect((await verifyChain(rooms.database)).broken).toMatchObject({ position: 7, what: 'added' });
  });

  it('shows two entries that changed places', async () => {
    await tamper(
      rooms,
      sql`update audit_entry set position = 100 where position = 2`,
      sql`update audit_entry set position = 2 where position = 3`,
      sql`update audit_entry set position = 3 where position = 100`,
    );
    expect((await verifyChain(rooms.database)).broken).toMatchObject({ position: 2, what: 'changed' });
  });

  it('shows an end that was cut off', async () => {
    const { last } = await verifyChain(rooms.database);
    await tamper(rooms, sql`delete from audit_origin`, sql`delete from audit_entry where position > 4`);
    expect((await verifyChain(rooms.database)).broken).toMatchObject({ position: 5, what: 'truncated' });
    // Also by whoever knows of the head: then an end that was kept elsewhere tells.
    await rooms.database.rows(sql`
      update audit_head set position = 4, hash = (select hash from audit_entry where position = 4)`);
    expect((await verifyChain(rooms.database)).broken).toBeNull();
    expect((await verifyChain(rooms.database, last)).broken).toMatchObject({
      position: 5,
      what: 'truncated',
    });
  });

  it('shows a trail that was made anew from the beginning, against an end that was kept elsewhere', async () => {
    const { last } = await verifyChain(rooms.database);
    await tamper(
      rooms,
      sql`update audit_entry set actor = 'staff:two', position = null, previous_hash = null, hash = null`,
      sql`update audit_head set position = 0, hash = decode(repeat('00', 32), 'hex')`,
    );
    await rooms.get(SealEntries).run();
    expect((await verifyChain(rooms.database)).broken).toBeNull();
    expect((await verifyChain(rooms.database, last)).broken).toMatchObject({
      position: 6,
      what: 'not-as-noted',
    });
  });

  it('keeps an address beside the entry, shows when it is changed, and holds when it is forgotten', async () => {
    // Entries of one millisecond are sealed in any order.
    const [kept] = await rooms.database.rows<{ address: string; position: number }>(sql`
      select o.address, e.position
      from audit_origin o
      join audit_entry e on e.id = o.entry_id`);
    expect(kept).toMatchObject({ address: '10.1.2.3' });
    await rooms.database.rows(sql`update audit_origin set address = '10.1.2.4'`);
    expect((await verifyChain(rooms.database)).broken).toMatchObject({
      position: kept?.position,
      what: 'address-changed',
    });
    rooms.clock.advance(91 * 86_400_000);
    await rooms.get(SealEntries).daily();
    expect(await rooms.database.rows(sql`select 1 from audit_origin`)).toEqual([]);
    expect((await verifyChain(rooms.database)).broken).toBeNull();
    rooms.clock.advance(-91 * 86_400_000);
  });

  it('is not held up by an entry whose transaction goes on: that one is sealed when it is there', async () => {
    let commit = (): void => undefined;
    const gate = new Promise<void>((resolve) => (commit = resolve));
    let begun = (): void => undefined;
    const written = new Promise<void>((resolve) => (begun = resolve));
    const slow = rooms.transactions.run(async (tx) => {
      await rooms.get(AuditTrail).record(tx, {
        ...{ actor: 'system', action: 'thing.changed', subjectKind: 'thing', subjectId: 'slow' },
      });
      begun();
      await gate;
    });
    await written;
    await record({ subjectId: 'quick' });
    expect(await rooms.get(SealEntries).run()).toBe(1);
    commit();
    await slow;
    expect(await rooms.get(SealEntries).run()).toBe(1);
    expect(await verifyChain(rooms.database)).toMatchObject({ broken: null, last: { position: 8 } });
  });
});
