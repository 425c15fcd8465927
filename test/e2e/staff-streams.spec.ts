import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { IDLE_MS } from '../../src/accounts/domain/session-life.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { deviceOf } from '../support/devices.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const ACCOUNTS = '/api/v1/admin/accounts';

describe('a stream of events', () => {
  let test: TestApp;
  /** Another process, where the person is signed in as well. */
  let other: TestApp;
  let centreId: string;
  let head: TestStaff;

  beforeAll(async () => {
    test = await createTestApp();
    other = await createTestApp({ url: test.url, clock: test.clock });
    await addCatalogue(test);
    centreId = await addCentre(test);
    head = await staffOf(test, { role: 'centre-head', centreId });
    await other.app.listen(0, '127.0.0.1');
  });
  afterEach(() => void jest.useRealTimers());
  afterAll(async () => {
    await other.close();
    await test.close();
  });

  /** Opens the live hall and hears it once; `ended` resolves when the server lets go. */
  async function watch(
    { cookie }: Pick<TestStaff, 'cookie'>,
    path = `/api/v1/staff/centres/${centreId}/hall/live`,
  ): Promise<{ ended: Promise<void> }> {
    const { port } = other.app.getHttpServer().address() as AddressInfo;
    return new Promise((resolve, reject) => {
      http
        .get({ host: '127.0.0.1', port, path, headers: { cookie } }, (answer) => {
          if (answer.statusCode !== 200) return reject(new Error(`answered ${answer.statusCode}`));
          const ended = new Promise<void>((end) => answer.on('close', end));
          answer.on('error', () => undefined);
          answer.once('data', () => resolve({ ended }));
        })
        .on('error', reject);
    });
  }

  const clerk = (): Promise<TestStaff> => staffOf(test, { role: 'operator', centreId });

  it('is closed, in whichever process, when its session ends', async () => {
    const watcher = await clerk();
    const { ended } = await watch(watcher);
    await watcher.agent.delete('/api/v1/staff/session').expect(204);
    await ended;
    await expect(watch(watcher)).rejects.toThrow('answered 401');
  });

  it('is closed when its person is suspended, and that of others stays', async () => {
    const [watcher, colleague] = [await clerk(), await clerk()];
    const [{ ended }, stays] = [await watch(watcher), await watch(colleague)];
    let isClosed = false;
    void stays.ended.then(() => (isClosed = true));
    await head.agent.post(`${ACCOUNTS}/${watcher.accountId}/suspend`).expect(200);
    await ended;
    await head.agent.get(`${ACCOUNTS}/${colleague.accountId}/sessions`).expect(200);
    expect(isClosed).toBe(false);
    await head.agent.post(`${ACCOUNTS}/${colleague.accountId}/suspend`).expect(200);
    await stays.ended;
  });

  it('is closed when the role that let it in is taken', async () => {
    const watcher = await staffOf(test, [
      { role: 'operator', centreId },
      { role: 'hotline-operator', regionCode: '70' },
    ]);
    const { ended } = await watch(watcher);
    const system = await staffOf(test, { role: 'system-administrator' });
    const roles = [{ role: 'hotline-operator', regionCode: '70' }];
    await system.agent.put(`${ACCOUNTS}/${watcher.accountId}/roles`).send({ roles }).expect(200);
    await ended;
    await expect(watch(watcher)).rejects.toThrow('answered 403');
  });

  it('is closed when the board that shows it is taken away, and that of another stays', async () => {
    const live = '/api/v1/devices/board/live';
    const [board, beside] = [
      await deviceOf(test, { kind: 'board', centreId }),
      await deviceOf(test, { kind: 'board', centreId }),
    ];
    const [{ ended }, stays] = [await watch(board, live), await watch(beside, live)];
    let isClosed = false;
    void stays.ended.then(() => (isClosed = true));
    const devices = `/api/v1/staff/centres/${centreId}/devices`;
    await head.agent.delete(`${devices}/${board.deviceId}`).expect(204);
    await ended;
    await expect(watch(board, live)).rejects.toThrow('answered 401');
    expect(isClosed).toBe(false);
    await head.agent.delete(`${devices}/${beside.deviceId}`).expect(204);
    await stays.ended;
  });

  it('does not keep its session awake: a screen left open ends with it', async () => {
    const watcher = await clerk();
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout', 'clearTimeout'],
    });
    const { ended } = await watch(watcher);
    test.clock.advance(IDLE_MS - 1);
    jest.advanceTimersByTime(60_000);
    test.clock.advance(1);
    jest.advanceTimersByTime(60_000);
    await ended;
  });
});
