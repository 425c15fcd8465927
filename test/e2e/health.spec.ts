import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

describe('health', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('lives and is ready', async () => {
    await test.agent.get('/health/live').expect(200, { status: 'live' });
    await test.agent.get('/health/ready').expect(200, { ready: true, database: 'up', migrations: 'applied' });
  });

  it('is not ready while the schema lacks a migration of this build', async () => {
    const [last] = await test.database.rows<{ name: string }>(sql`
      delete from migrations where id = (select max(id) from migrations) returning name, timestamp`);
    await test.agent
      .get('/health/ready')
      .expect(503, { ready: false, database: 'up', migrations: 'pending' });
    await test.agent.get('/health/live').expect(200);
    await test.database.rows(sql`
      insert into migrations (timestamp, name) values (1764000000004, ${last?.name})`);
    await test.agent.get('/health/ready').expect(200);
  });
});
