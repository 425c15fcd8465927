import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FailedMessages } from '../../../src/notifications/failed-messages.ts';
import { OutboxMessage } from '../../../src/notifications/outbox-message.entity.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { freshDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import type { Delivery } from '../../../src/notifications/message-channel.ts';
import { DELIVERED, MINUTE, OutboxFixture, REFUSED, RecordingChannel, START } from './outbox-fixture.ts';

let test: TestDatabase;
let outbox: OutboxFixture;

beforeEach(async () => {
  Logger.overrideLogger(false);
  test = await freshDatabase();
  outbox = new OutboxFixture(test);
});

afterEach(() => test.close());

const soon = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the relay', () => {
  it('sends each of two hundred messages once, though three of them run at once and start again', async () => {
    await outbox.add(200);
    const channel = new RecordingChannel(() => soon(1).then(() => DELIVERED));
    const relays = [outbox.relay(channel), outbox.relay(channel), outbox.relay(channel)];
    for (let round = 0; round < 30 && channel.sent.length < 200; round += 1) {
      await Promise.all(relays.map((relay) => relay.deliverDue()));
    }
    expect(new Set(channel.sent).size).toBe(200);
    expect(channel.sent).toHaveLength(200);
    expect((await outbox.rows()).every(({ delivered, attempts }) => delivered && attempts === 1)).toBe(true);
  });

  it('sends nothing before it is due, and then at once', async () => {
    await outbox.add(1, 'booked', START + MINUTE);
    const channel = new RecordingChannel();
    await outbox.relay(channel).deliverDue();
    expect(channel.sent).toEqual([]);
    outbox.clock.set(START + MINUTE);
    await outbox.relay(channel).deliverDue();
    expect(channel.sent).toHaveLength(1);
  });

  it('sends later what a killed process had leased, under the same id', async () => {
    await outbox.add(3);
    const killed = new RecordingChannel(() => new Promise(() => undefined));
    void outbox.relay(killed).deliverDue();
    while (killed.sent.length < 3) await soon(5);
    const heir = new RecordingChannel();
    outbox.clock.advance(9 * MINUTE);
    await outbox.relay(heir).deliverDue();
    expect(heir.sent).toEqual([]);
    outbox.clock.advance(MINUTE);
    await outbox.relay(heir).deliverDue();
    expect([...heir.sent].sort()).toEqual([...killed.sent].sort());
  });

  it('leases to one of two rivals that chose the same messages at the same instant', async () => {
    await outbox.add(20);
    const channel = new RecordingChannel();
    const rivals = await test.transactions.run(async (tx) => {
      await tx.rows(sql`select id from outbox_message for update`);
      const rounds = [outbox.relay(channel).deliverDue(), outbox.relay(channel).deliverDue()];
      const waiting = sql`
        select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%update outbox_message%'`;
      while ((await test.database.rows(waiting)).length < 2) await soon(5);
      return rounds;
    });
    expect((await Promise.all(rivals)).sort()).toEqual([0, 20]);
    expect(channel.sent).toHaveLength(20);
  });

  /** A process that leased the message and says only when told how its attempt went. */
  async function sleeper(): Promise<{ wake(delivery: Delivery): Promise<unknown> }> {
    let answer: (delivery: Delivery) => void = () => undefined;
    const channel = new RecordingChannel(() => new Promise((resolve) => (answer = resolve)));
    const round = outbox.relay(channel).deliverDue();
    while (channel.sent.length === 0) await soon(5);
    return {
      wake: (delivery) => {
        answer(delivery);
        return round;
      },
    };
  }

  it('lets a process that slept through its lease not put off what another has in hand', async () => {
    await outbox.add();
    const slept = await sleeper();
    outbox.clock.advance(10 * MINUTE);
    const heir = await sleeper();
    const [inHand] = await outbox.rows();
    await slept.wake(REFUSED);
    expect(await outbox.rows()).toEqual([inHand]);
    await heir.wake(DELIVERED);
    expect(await outbox.rows()).toMatchObject([{ delivered: true, attempts: 2 }]);
  });

  it('believes a process that sent the message after its lease, and sends no more', async () => {
    await outbox.add();
    const slept = await sleeper();
    outbox.clock.advance(10 * MINUTE);
    await outbox.relay(new RecordingChannel(() => Promise.resolve(REFUSED))).deliverDue();
    await slept.wake(DELIVERED);
    expect(await outbox.rows()).toMatchObject([
      { delivered: true, failed: false, outcome: 'delivered-email' },
    ]);
  });

  it('waits longer after each refusal, gives up after the sixth, shows it to staff, and tries again when told', async () => {
    await outbox.add();
    const channel = new RecordingChannel(() => Promise.resolve(REFUSED));
    const relay = outbox.relay(channel);
    for (const wait of [1, 5, 30, 120, 720]) {
      await relay.deliverDue();
      const [row] = await outbox.rows();
      expect(row).toMatchObject({
        dueAt: outbox.clock.now() + wait * MINUTE,
        failed: false,
        outcome: 'smtp-refused',
      });
      outbox.clock.advance(wait * MINUTE - 1);
      expect(await relay.deliverDue()).toBe(0);
      outbox.clock.advance(1);
    }
    await relay.deliverDue();
    expect(await outbox.rows()).toMatchObject([{ attempts: 6, failed: true, delivered: false }]);
    outbox.clock.advance(10_000 * MINUTE);
    expect(await relay.deliverDue()).toBe(0);
    expect(channel.sent).toHaveLength(6);

    const failed = new FailedMessages(test.database);
    const [{ centre_id: centreId = '', id = '' } = {}] = await test.database.rows<{
      centre_id: string;
      id: string;
    }>(sql`select centre_id, id from outbox_message`);
    expect(await failed.list(centreId, 10)).toMatchObject([
      { id, kind: 'booked', outcome: 'smtp-refused', attempts: 6 },
    ]);
    const again = (): Promise<boolean> =>
      test.transactions.run((tx) => failed.sendAgain(tx, centreId, id, outbox.clock.now()));
    expect([await again(), await again()]).toEqual([true, false]);
    expect(await outbox.relay(new RecordingChannel()).deliverDue()).toBe(1);
    expect(await outbox.rows()).toMatchObject([{ attempts: 1, delivered: true }]);
  });

  it('gives up a message that ended every process that tried it, without trying once more', async () => {
    await outbox.add();
    await test.database.rows(sql`update outbox_message set attempts = 6`);
    const channel = new RecordingChannel();
    await outbox.relay(channel).deliverDue();
    expect(channel.sent).toEqual([]);
    expect(await outbox.rows()).toMatchObject([{ failed: true, outcome: 'abandoned' }]);
  });

  it('sends nothing when the booking has nothing to say any more', async () => {
    outbox.composers.register('remind', () => Promise.resolve(null));
    await outbox.add(1, 'remind');
    const channel = new RecordingChannel();
    await outbox.relay(channel).deliverDue();
    expect(channel.sent).toEqual([]);
    expect(await outbox.rows()).toMatchObject([{ delivered: true, outcome: 'nothing-to-send' }]);
  });

  it('keeps a message whose composer fails or is unknown, and goes on with the others', async () => {
    outbox.composers.register('moved', () => Promise.reject(new Error('Ёлкина Мария')));
    await outbox.add(1, 'moved');
    await outbox.add(1, 'from-the-future');
    await outbox.add(1);
    await outbox.relay(new RecordingChannel()).deliverDue();
    expect((await outbox.rows()).map(({ outcome }) => outcome)).toEqual([
      'compose-failed',
      'unknown-kind',
      'delivered-email',
    ]);
  });

  it('joins the round that runs instead of starting a second', async () => {
    await outbox.add(30);
    const channel = new RecordingChannel(() => soon(2).then(() => DELIVERED));
    const relay = outbox.relay(channel);
    expect(await Promise.all([relay.deliverDue(), relay.deliverDue(), relay.deliverDue()])).toEqual([
      30, 30, 30,
    ]);
    expect(channel.sent).toHaveLength(30);
  });

  it('at shutdown finishes what is in flight, gives the rest back untried, and begins nothing', async () => {
    await outbox.add(20);
    let flowing = false;
    const channel = new RecordingChannel(async () => {
      while (!flowing) await soon(2);
      return DELIVERED;
    });
    const relay = outbox.relay(channel);
    const round = relay.deliverDue();
    while (channel.sent.length < 4) await soon(2);
    const shutdown = relay.beforeApplicationShutdown();
    flowing = true;
    await shutdown;
    const rows = await outbox.rows();
    await round;
    expect(rows.filter(({ delivered }) => delivered)).toHaveLength(4);
    expect(rows.filter(({ attempts, dueAt }) => attempts === 0 && dueAt <= outbox.clock.now())).toHaveLength(
      16,
    );
    expect(await relay.deliverDue()).toBe(0);
    expect(await outbox.relay(new RecordingChannel()).deliverDue()).toBe(16);
  });

  it('rolls a message back with the change it tells about', async () => {
    const broken = test.transactions.run(async (tx) => {
      await tx.rows(sql`
        insert into outbox_message (centre_id, id, booking_id, kind, due_at, attempts)
        values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'booked', now(), 0)`);
      throw new Error('the change failed');
    });
    await expect(broken).rejects.toThrow('the change failed');
    expect(await outbox.rows()).toEqual([]);
  });
});

describe('the table of messages', () => {
  it('is what its entity says', async () => {
    const source = await new DataSource({
      type: 'postgres',
      url: test.url,
      entities: [OutboxMessage],
    }).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
