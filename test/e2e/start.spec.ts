import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createDatabase } from '../support/database.ts';

const MAIN = 'dist/server/src/main.js';

interface Process {
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Resolves with the address it prints, or rejects when it ends before. */
  readonly address: Promise<string>;
  /** Resolves with the first group of the pattern once it is printed; rejects when the process ends before. */
  readonly printed: (pattern: RegExp) => Promise<string>;
  readonly ended: Promise<number | null>;
}

const running: ChildProcess[] = [];
const clean: (() => Promise<void>)[] = [];

function start(env: Record<string, string | undefined>, args: string[] = []): Process {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const printed = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(output)?.[1];
        if (found) resolve(found);
      };
      look();
      child.stdout.on('data', look);
      void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
    });
  const address = printed(/Okno: (http:\/\/localhost:\d+)/);
  address.catch(() => undefined);
  return { child, output: () => output, address, printed, ended };
}

async function database(): Promise<string> {
  const { url, drop } = await createDatabase();
  clean.push(drop);
  return url;
}

describe('the process', () => {
  afterEach(async () => {
    for (const child of running.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
    for (const drop of clean.splice(0)) await drop();
  });

  it('starts on DATABASE_URL with the shipped lists, answers, and leaves on SIGTERM', async () => {
    const okno = start({ DATABASE_URL: await database() });
    const address = await okno.address;
    const ready = await fetch(`${address}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, database: 'up', migrations: 'applied' },
    ]);
    const regions = (await (await fetch(`${address}/api/v1/regions`)).json()) as unknown[];
    expect(regions.length).toBeGreaterThan(80);
    okno.child.kill('SIGTERM');
    expect(await okno.ended).toBe(0);
  });

  it('prints a link for the first administrator while there is none, and writes it into no line of the log', async () => {
    const url = await database();
    const okno = start({ DATABASE_URL: url });
    const address = await okno.address;
    const token = await okno.printed(/office\/#\/welcome\?token=([\w-]{43})/);
    const headers = { 'content-type': 'application/json' };
    const open = { method: 'POST', headers, body: JSON.stringify({ token }) };
    const opened = await fetch(`${address}/api/v1/staff/links/open`, open);
    expect([opened.status, await opened.json()]).toEqual([
      200,
      expect.objectContaining({ kind: 'first-administrator' }),
    ]);
    const logged = okno
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.filter((line) => line.includes(token))).toEqual([]);
  });

  it('prints ready sign-ins with --demo, and production does not start on that database', async () => {
    const url = await database();
    const okno = start({ DATABASE_URL: url }, ['--demo']);
    await okno.address;
    await okno.printed(/(demo-system) {2,}pokaz-okno-2026/);
    expect(okno.output()).not.toContain('welcome?token');
    okno.child.kill('SIGTERM');
    await okno.ended;
    const production = start({ DATABASE_URL: url, NODE_ENV: 'production' });
    expect(await production.ended).toBe(1);
    expect(production.output().trim()).toBe(
      'This database has the sign-ins of a demonstration, whose passwords everybody knows: production needs another database.',
    );
  });

  it('finishes what is in flight before it leaves', async () => {
    const okno = start({ DATABASE_URL: await database() });
    const address = await okno.address;
    const answers = Array.from({ length: 40 }, () => fetch(`${address}/api/v1/centres?limit=100`));
    await Promise.race(answers);
    okno.child.kill('SIGTERM');
    const settled = await Promise.allSettled(answers.map(async (answer) => (await answer).status));
    const statuses = settled.map((each) => (each.status === 'fulfilled' ? each.value : 'refused'));
    // Requests it had accepted are answered in full; those that came too late are refused, not broken off.
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 200 && status !== 'refused' && status !== 503)).toEqual([]);
    expect(await okno.ended).toBe(0);
  });

  it('shares one database among processes that start together, and loads the lists once', async () => {
    const url = await database();
    const [first, second, third] = [
      start({ DATABASE_URL: url }),
      start({ DATABASE_URL: url }),
      start({ DATABASE_URL: url }),
    ];
    const addresses = await Promise.all([first.address, second.address, third.address]);
    const lists = await Promise.all(
      addresses.map(async (address) => (await fetch(`${address}/api/v1/regions`)).text()),
    );
    expect(new Set(lists).size).toBe(1);
  });

  it.each([
    [{ PORT: 'many' }, 'PORT must be a whole number from 0 to 65535, not "many".'],
    [
      { DATABASE_URL: 'mysql://somewhere/secret' },
      'DATABASE_URL must be an address beginning with postgres:// or postgresql://.',
    ],
    [
      { NODE_ENV: 'production', CHALLENGE: 'off' },
      'CHALLENGE=off is for tests and is refused in production.',
    ],
    [
      { NODE_ENV: 'production', RATE_LIMITS: 'off' },
      'RATE_LIMITS=off is for tests and is refused in production.',
    ],
    [
      { TRUSTED_PROXIES: 'everybody' },
      'TRUSTED_PROXIES must list addresses or ranges, and "everybody" is neither.',
    ],
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID must be given when OIDC_ISSUER is set.'],
    [{ APP_SECRET: 'short' }, 'APP_SECRET must have at least 32 characters.'],
    [{ SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM must name the sender when SMTP_URL is set.'],
  ])('stops at the setting %j with one sentence', async (env, sentence) => {
    const okno = start(env);
    expect(await okno.ended).toBe(1);
    expect(okno.output().trim()).toBe(sentence);
  });

  it('stops when DATABASE_URL answers nothing, without telling the password', async () => {
    const okno = start({ DATABASE_URL: 'postgres://okno:hidden@127.0.0.1:9/okno' });
    expect(await okno.ended).toBe(1);
    expect(okno.output().trim()).toBe('DATABASE_URL leads to no PostgreSQL that answers.');
  });

  it('refuses another APP_SECRET than the one the database was started with', async () => {
    const url = await database();
    const first = start({ DATABASE_URL: url, APP_SECRET: 'a'.repeat(32) });
    await first.address;
    const second = start({ DATABASE_URL: url, APP_SECRET: 'b'.repeat(32) });
    expect(await second.ended).toBe(1);
    expect(second.output().trim()).toBe('APP_SECRET is not the one this database was first started with.');
  });
});
