import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { DevicesRepository } from '../../src/accounts/devices/devices.repository.ts';
import { DEVICE_COOKIE } from '../../src/accounts/devices/paired-device-cookie.ts';
import type { DeviceKind } from '../../src/common/http/permissions.ts';
import { newId } from '../../src/common/ids.ts';
import type { TestApp } from './app.ts';

export interface TestDevice {
  readonly deviceId: string;
  /** For `Cookie:` of a request made by hand. */
  readonly cookie: string;
  readonly token: string;
  /** Sends the cookie with every request. */
  readonly agent: TestAgent;
}

/** A kiosk or a board of a centre, paired a moment ago. */
export async function deviceOf(
  test: TestApp,
  { kind, centreId, name = 'Пробный экран' }: { kind: DeviceKind; centreId: string; name?: string },
): Promise<TestDevice> {
  const now = test.clock.now();
  const devices = test.get(DevicesRepository);
  const { deviceId, token } = await test.transactions.run(async (tx) => {
    const { id } = await devices.add(tx, { centreId, kind, name }, { accountId: newId(), now });
    return { deviceId: id, token: await devices.giveToken(tx, id, now) };
  });
  if (token === null) throw new Error('the first token of a device was not given');
  const cookie = `${DEVICE_COOKIE}=${token}`;
  const agent = supertest.agent(test.app.getHttpServer());
  agent.set('cookie', cookie);
  return { deviceId, token, cookie, agent };
}
