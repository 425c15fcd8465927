import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { mayOf } from '../../src/accounts/domain/grants.ts';
import type { Grant } from '../../src/accounts/domain/grants.ts';
import { ROLE_RULES } from '../../src/accounts/domain/role-permissions.ts';
import type { Role } from '../../src/accounts/domain/role-permissions.ts';
import { STAFF_COOKIE } from '../../src/accounts/door/staff-cookie.ts';
import { SessionsRepository } from '../../src/accounts/sessions/sessions.repository.ts';
import { AccountsRepository } from '../../src/accounts/staff/accounts.repository.ts';
import type { StaffBadge } from '../../src/common/http/badge.ts';
import { newId } from '../../src/common/ids.ts';
import type { TestApp } from './app.ts';

/** A role, and the centre or region it is for. Region 70 when a role of a region names none. */
export interface RoleAt {
  readonly role: Role;
  readonly centreId?: string;
  readonly regionCode?: string;
}

export interface TestStaff {
  readonly accountId: string;
  readonly sessionId: string;
  /** For `Cookie:` of a request made by hand. */
  readonly cookie: string;
  /** Sends the cookie with every request. */
  readonly agent: TestAgent;
}

/** A person of this role, or these, signed in; codes count as shown. Nothing is hashed, so it takes a moment. */
export async function staffOf(
  test: TestApp,
  roles: RoleAt | readonly RoleAt[],
  displayName = 'Пробный Сотрудник',
): Promise<TestStaff> {
  const grants = [roles].flat().map(grantOf);
  const { accountId, sessionId, token } = await test.transactions.run(async (tx) => {
    const account = await test.get(AccountsRepository).add(tx, { displayName });
    await test.get(AccountsRepository).putGrants(tx, account, grants);
    const session = { accountId: account, way: 'password', browser: null, secondFactorPassed: true } as const;
    return { accountId: account, ...(await test.get(SessionsRepository).open(tx, session)) };
  });
  const cookie = `${STAFF_COOKIE}=${token}`;
  const agent = supertest.agent(test.app.getHttpServer());
  agent.set('cookie', cookie);
  return { accountId, sessionId, cookie, agent };
}

/** The badge of such a person without any door, for errands called by hand. */
export function badgeOf(roles: RoleAt | readonly RoleAt[], displayName = 'Пробный Сотрудник'): StaffBadge {
  const may = mayOf([roles].flat().map(grantOf));
  return { kind: 'staff', accountId: newId(), sessionId: newId(), displayName, may };
}

function grantOf({ role, centreId, regionCode }: RoleAt): Grant {
  const { scope } = ROLE_RULES[role];
  if (scope === 'centre' && centreId === undefined) throw new Error(`${role} needs a centreId`);
  return {
    role,
    centreId: scope === 'centre' ? (centreId ?? null) : null,
    regionCode: scope === 'region' ? (regionCode ?? '70') : null,
  };
}
