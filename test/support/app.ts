import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import type { Logger } from 'pino';
import type { AppConfig } from '../../src/app.config.ts';
import { readConfig } from '../../src/app.config.ts';
import { Database } from '../../src/common/database/database.ts';
import { Transactions } from '../../src/common/database/transactions.ts';
import { rootLogger } from '../../src/common/http/pino-logger.ts';
import { createApp } from '../../src/start.ts';
import { createDatabase } from './database.ts';
import { FixedClock } from './fixed-clock.ts';
import { TEST_NOW, TEST_SECRET } from './rooms.ts';
import type { TestRooms } from './rooms.ts';

/** The whole application as production has it, with a clock that stands still and an own database. */
export interface TestApp extends TestRooms {
  readonly app: NestFastifyApplication;
  readonly agent: TestAgent;
}

export interface TestAppOptions {
  readonly now?: number | string;
  readonly config?: Partial<AppConfig>;
  /** Another application on this database instead of a new one. */
  readonly url?: string;
  readonly clock?: FixedClock;
  readonly log?: Logger;
}

/** Challenge and limits are off unless a test turns them on. */
export async function createTestApp({
  now = TEST_NOW,
  config,
  url,
  clock,
  log,
}: TestAppOptions = {}): Promise<TestApp> {
  const own = url === undefined ? await createDatabase() : { url, drop: () => Promise.resolve() };
  const fixed = clock ?? new FixedClock(now);
  const settings = {
    ...readConfig({}, []),
    challenge: false,
    rateLimits: false,
    logLevel: 'silent',
    ...config,
  };
  const app = await createApp(
    {
      config: settings,
      databaseUrl: own.url,
      secret: TEST_SECRET,
      demo: settings.demo,
      clock: fixed,
      jobs: false,
    },
    log ?? rootLogger('silent'),
  );
  return {
    app,
    agent: supertest.agent(app.getHttpServer()),
    clock: fixed,
    url: own.url,
    database: app.get(Database),
    transactions: app.get(Transactions),
    get: (token) => app.get(token),
    close: async () => {
      await app.close();
      await own.drop();
    },
  };
}
