import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { BestChannel } from '../../../src/notifications/best-channel.ts';
import { MailChannel } from '../../../src/notifications/mail-channel.ts';
import { freshDatabase } from '../../support/database.ts';
import { TestMailServer } from './mail-server.ts';
import { MESSAGE, MINUTE, OutboxFixture } from './outbox-fixture.ts';

const FROM = 'Окно <no-reply@okno.example>';
const LABEL = { id: '01930000-0000-7000-8000-00000000000a', centreId: 'a-centre', kind: 'booked' };
const ADDRESSED = { ...MESSAGE, to: 'maria@example.ru' };

class Journal {
  readonly lines: string[] = [];
  readonly log = (...words: unknown[]): number => this.lines.push(JSON.stringify(words));
  readonly warn = this.log;
  readonly error = this.log;
}

let server: TestMailServer;
let url: string;
let journal: Journal;

beforeEach(async () => {
  journal = new Journal();
  Logger.overrideLogger(journal);
  server = new TestMailServer();
  url = await server.start();
});

afterEach(() => server.stop());

describe('mail', () => {
  it('arrives whole: sender, one reader, subject and both texts in Russian, the calendar, a lasting Message-ID', async () => {
    const channel = new MailChannel({ url, from: FROM });
    const delivery = await channel.deliver(LABEL, ADDRESSED);
    await channel.deliver(LABEL, ADDRESSED);
    expect(delivery).toEqual({ ok: true, outcome: 'delivered-email' });
    const [mail, double] = server.received;
    expect(mail?.from?.value).toEqual([{ name: 'Окно', address: 'no-reply@okno.example' }]);
    expect(mail?.to).toMatchObject({ value: [{ address: 'maria@example.ru' }] });
    expect(mail?.subject).toBe(MESSAGE.subject);
    expect(mail?.text?.trim()).toBe('Вы записаны');
    expect(mail?.html).toContain('<h1>Вы записаны</h1>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.attachments.map(({ filename, contentType }) => ({ filename, contentType }))).toEqual([
      { filename: 'calendar.ics', contentType: 'text/calendar' },
    ]);
    expect(mail?.messageId).toBe(`<${LABEL.id}@okno.example>`);
    expect(double?.messageId).toBe(mail?.messageId);
  });

  it('goes to one person even if the address looks like two or like a header', async () => {
    const channel = new MailChannel({ url, from: FROM });
    await channel.deliver(LABEL, { ...ADDRESSED, to: 'a@example.ru, b@example.ru\r\nBcc: c@example.ru' });
    expect(server.received.every((mail) => !mail.headers.has('bcc'))).toBe(true);
    expect(server.received.length).toBeLessThanOrEqual(1);
  });

  it.each([
    [550, 'smtp-refused'],
    [451, 'smtp-deferred'],
  ])('says of a refusal %i only a short code', async (code, outcome) => {
    server.refusal = { code, words: 'maria@example.ru is unknown here' };
    const delivery = await new MailChannel({ url, from: FROM }).deliver(LABEL, ADDRESSED);
    expect(delivery).toEqual({ ok: false, outcome });
  });

  it('says so when there is no server', async () => {
    await server.stop();
    const delivery = await new MailChannel({ url, from: FROM }).deliver(LABEL, ADDRESSED);
    server = new TestMailServer();
    await server.start();
    expect(delivery).toEqual({ ok: false, outcome: 'smtp-unreachable' });
  });

  it('gives up a server that accepts and then says nothing, within its time', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const channel = new MailChannel({ url: `smtp://127.0.0.1:${port}`, from: FROM }, 200);
    const began = Date.now();
    const delivery = await channel.deliver(LABEL, ADDRESSED);
    for (const socket of sockets) socket.destroy();
    silent.close();
    expect(delivery).toEqual({ ok: false, outcome: 'smtp-timeout' });
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  it('leaves no connection open behind it', async () => {
    const channel = new MailChannel({ url, from: FROM });
    await Promise.all(Array.from({ length: 5 }, () => channel.deliver(LABEL, ADDRESSED)));
    for (let wait = 0; wait < 100 && server.connections > 0; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(server.connections).toBe(0);
  });
});

describe('without mail', () => {
  it('a message is only logged, with neither person nor text in the log', async () => {
    const unconfigured = await new BestChannel(null).deliver(LABEL, MESSAGE);
    const unaddressed = await new BestChannel(new MailChannel({ url, from: FROM })).deliver(LABEL, {
      ...MESSAGE,
      to: null,
    });
    expect(unconfigured).toEqual({ ok: true, outcome: 'logged-no-smtp' });
    expect(unaddressed).toEqual({ ok: true, outcome: 'logged-no-email' });
    expect(server.received).toEqual([]);
    expect(journal.lines).toHaveLength(2);
    expect(journal.lines.join()).toContain(LABEL.id);
    expect(journal.lines.join()).not.toMatch(/example\.ru|Вы записаны|ноября/);
  });
});

describe('the outbox and a real mail server', () => {
  it('sends through a refusal: backs off, logs no word of the server, and delivers when it is taken', async () => {
    const test = await freshDatabase();
    try {
      const outbox = new OutboxFixture(test);
      const relay = outbox.relay(new BestChannel(new MailChannel({ url, from: FROM })));
      await outbox.add(3);
      server.refusal = { code: 550, words: 'maria@example.ru is unknown here' };
      await relay.deliverDue();
      expect(await outbox.rows()).toMatchObject(Array(3).fill({ attempts: 1, outcome: 'smtp-refused' }));
      expect(journal.lines.join()).not.toMatch(/example\.ru|unknown/);
      server.refusal = null;
      outbox.clock.advance(MINUTE);
      await relay.deliverDue();
      expect(await outbox.rows()).toMatchObject(
        Array(3).fill({ delivered: true, outcome: 'delivered-email' }),
      );
      const ids = (await outbox.rows()).map(({ id }) => `<${id}@okno.example>`);
      expect(server.received.map(({ messageId }) => messageId).sort()).toEqual(ids.sort());
    } finally {
      await test.close();
    }
  });
});
