import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, ROLE_RULES } from '../../src/accounts/domain/role-permissions.ts';
import type { Role } from '../../src/accounts/domain/role-permissions.ts';
import { CentreRegistry } from '../../src/centres/centre-registry.ts';
import { DEVICE_KINDS } from '../../src/common/http/permissions.ts';
import type { Permission } from '../../src/common/http/permissions.ts';
import { sql } from '../../src/common/database/sql.ts';
import { newId } from '../../src/common/ids.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { deviceOf } from '../support/devices.ts';
import { saidRoutes } from '../support/said-routes.ts';
import type { SaidRoute } from '../support/said-routes.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

/** What the guard answers; whatever else a route answers, it has let the request in. */
const GUARD = ['sign-in-needed', 'second-factor-needed', 'not-permitted', 'device-unknown'];
const IN = 'let in';

interface Place {
  readonly name: 'own centre' | 'centre of the region' | 'centre elsewhere';
  readonly centreId: string;
  readonly regionCode: string;
}

function isProblem({ headers }: http.IncomingMessage): boolean {
  return headers['content-type']?.startsWith('application/problem+json') ?? false;
}

/** A refusal of the guard by its code; any other refusal is of a route that was reached. */
async function answerOf(answer: http.IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of answer) body += String(chunk);
  const { code } = JSON.parse(body) as { code: string };
  if (['malformed-http', 'not-found', 'method-not-allowed'].includes(code)) return `not reached: ${code}`;
  return GUARD.includes(code) ? code : IN;
}

describe('permissions', () => {
  let test: TestApp;
  let routes: SaidRoute[];
  let places: Place[];
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    routes = saidRoutes(test);
    const [own, near] = [
      await addCentre(test, { code: '70-901' }),
      await addCentre(test, { code: '70-902' }),
    ];
    const far = await centreElsewhere();
    places = [
      { name: 'own centre', centreId: own, regionCode: '70' },
      { name: 'centre of the region', centreId: near, regionCode: '70' },
      { name: 'centre elsewhere', centreId: far, regionCode: '07' },
    ];
    await test.app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    agent.destroy();
    await test.close();
  });

  const centreElsewhere = (): Promise<string> =>
    test.transactions.run(async (tx) => {
      const registry = test.get(CentreRegistry);
      const region = { code: '07', name: 'Другая республика', timeZone: 'Europe/Moscow', hotline: null };
      await registry.addRegion(tx, region);
      const unknown = { municipality: null, settlement: null, address: null, location: null, phone: null };
      const name = 'Чужой отдел';
      return registry.addCentre(tx, {
        ...{ code: '07-901', name, nameAsPublished: name, regionCode: '07', kind: 'branch', ...unknown },
      });
    });

  const guarded = (): SaidRoute[] => routes.filter(({ rule }) => rule !== 'public');
  /** An address that names no place is asked once. */
  const placesOf = ({ path }: SaidRoute): Place[] =>
    /:(centreId|regionCode)\b/.test(path) ? places : places.slice(0, 1);

  /** What the guard says, or that it lets in. Everything a route could act on is sent as an id of nothing. */
  function ask({ method, path }: SaidRoute, place: Place, cookie?: string): Promise<string> {
    const address = path
      .replace(':centreId', place.centreId)
      .replace(':regionCode', place.regionCode)
      .replaceAll(/:\w+/g, newId());
    const body = method === 'GET' ? '' : '{}';
    const headers = {
      ...(body !== '' && { 'content-type': 'application/json', 'content-length': body.length }),
      ...(cookie !== undefined && { cookie }),
    };
    const { port } = test.app.getHttpServer().address() as AddressInfo;
    const options = { host: '127.0.0.1', port, method, path: address, headers, agent };
    return new Promise((resolve, reject) => {
      const request = http.request(options, (answer) => {
        if (isProblem(answer)) return void answerOf(answer).then(resolve, reject);
        // A stream would never end, and whoever was let in need not be heard.
        answer.destroy();
        // The page of a kiosk leads a browser that is none to where it becomes one.
        resolve(answer.headers.location?.endsWith('/kiosk/pairing') ? 'device-unknown' : IN);
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Asks every guarded route everywhere and lists where the answer is not the one the table gives. */
  async function walk(
    who: string,
    cookieFor: (route: SaidRoute) => Promise<string | undefined>,
    expected: (route: SaidRoute, place: Place) => string,
  ): Promise<string[]> {
    const wrong: string[] = [];
    for (const route of guarded()) {
      for (const place of placesOf(route)) {
        const answer = await ask(route, place, await cookieFor(route));
        if (answer !== expected(route, place))
          wrong.push(`${who}: ${route.method} ${route.path} at ${place.name}: ${answer}`);
      }
    }
    return wrong;
  }

  /** Signing out is done by somebody who comes for that alone. */
  async function cookiesOf(role: Role): Promise<(route: SaidRoute) => Promise<string>> {
    const own = { role, centreId: places[0]?.centreId ?? '', regionCode: '70' };
    const { cookie } = await staffOf(test, own);
    return async ({ method, path }) =>
      method === 'DELETE' && path === '/api/v1/staff/session' ? (await staffOf(test, own)).cookie : cookie;
  }

  it('are said by every route; there is no route without a rule', () => {
    expect(routes.filter(({ rule }) => typeof rule !== 'string')).toEqual([]);
    expect(routes.length).toBeGreaterThan(60);
    expect(guarded().length).toBeGreaterThan(35);
  });

  it('can be checked: a guarded address calls a centre :centreId and a region :regionCode', () => {
    const paths = guarded().map(({ path }) => path);
    expect(paths.filter((path) => /\/centres\/:(?!centreId\b)/.test(path))).toEqual([]);
    expect(paths.filter((path) => /\/regions\/:(?!regionCode\b)/.test(path))).toEqual([]);
  });

  it.each(ROLES)('let a person of the role %s in just where the table says', async (role) => {
    const { scope, permissions } = ROLE_RULES[role];
    const reached = (path: string, { name, regionCode }: Place): boolean => {
      if (scope === 'everywhere') return true;
      if (scope === 'region') return regionCode === '70';
      return !path.includes(':regionCode') && name === 'own centre';
    };
    const expected = ({ rule, path }: SaidRoute, place: Place): string => {
      if (String(rule).startsWith('device.')) return 'device-unknown';
      if (rule === 'account.own') return IN;
      const isNamed = /:(centreId|regionCode)\b/.test(path);
      const isLet = permissions.includes(rule as Permission) && (!isNamed || reached(path, place));
      return isLet ? IN : 'not-permitted';
    };
    expect(await walk(role, await cookiesOf(role), expected)).toEqual([]);
  });

  it('let nobody in without a cookie, nor with that of somebody suspended or signed out', async () => {
    const nobody = ({ rule }: SaidRoute): string =>
      String(rule).startsWith('device.') ? 'device-unknown' : 'sign-in-needed';
    expect(await walk('nobody', () => Promise.resolve(undefined), nobody)).toEqual([]);
    const gone = await staffOf(test, { role: 'system-administrator' });
    await test.database.rows(sql`update staff_account set suspended_at = now() where id = ${gone.accountId}`);
    expect(await walk('suspended', () => Promise.resolve(gone.cookie), nobody)).toEqual([]);
    const out = await staffOf(test, { role: 'system-administrator' });
    await test.database.rows(sql`update staff_session set revoked_at = now() where id = ${out.sessionId}`);
    expect(await walk('signed out', () => Promise.resolve(out.cookie), nobody)).toEqual([]);
  });

  it('let in whoever is half signed in only where the second half is done', async () => {
    const half = async (hasCodes: boolean): Promise<string> => {
      const { accountId, sessionId, cookie } = await staffOf(test, { role: 'system-administrator' });
      await test.database.rows(sql`update staff_session set second_factor_at = null where id = ${sessionId}`);
      if (hasCodes)
        await test.database.rows(sql`
          update staff_account set code_secret = '\\x00', code_since = now() where id = ${accountId}`);
      return cookie;
    };
    const answers = new Set<string>();
    for (const hasCodes of [true, false]) {
      const cookie = await half(hasCodes);
      const expected = ({ rule, beforeSecondFactor }: SaidRoute): string => {
        if (String(rule).startsWith('device.')) return 'device-unknown';
        const isLet = beforeSecondFactor || (!hasCodes && rule === 'account.own');
        const answer = isLet ? IN : 'second-factor-needed';
        answers.add(answer);
        return answer;
      };
      const cookieFor = async ({ method, path }: SaidRoute): Promise<string> =>
        method === 'DELETE' && path === '/api/v1/staff/session' ? half(hasCodes) : cookie;
      expect(await walk(hasCodes ? 'without the code' : 'without codes', cookieFor, expected)).toEqual([]);
    }
    expect([...answers].sort()).toEqual([IN, 'second-factor-needed']);
  });

  it.each(DEVICE_KINDS)('let a %s in where such a device is asked for, in its own centre', async (kind) => {
    const { cookie } = await deviceOf(test, { kind, centreId: places[0]?.centreId ?? '' });
    const expected = ({ rule, path }: SaidRoute, { name }: Place): string => {
      if (!String(rule).startsWith('device.')) return 'sign-in-needed';
      if (rule !== `device.${kind}`) return 'device-unknown';
      return path.includes(':centreId') && name !== 'own centre' ? 'not-permitted' : IN;
    };
    expect(await walk(kind, () => Promise.resolve(cookie), expected)).toEqual([]);
  });
});
