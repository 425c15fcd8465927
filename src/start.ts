import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { Logger } from 'pino';
import type { AppConfig } from './app.config.ts';
import { DemoStaff } from './accounts/first/demo-staff.service.ts';
import { FirstAdministrator } from './accounts/first/first-administrator.service.ts';
import { refuseDemoAccounts } from './accounts/first/refuse-demo.ts';
import { startWords } from './accounts/first/start-words.ts';
import { AppModule } from './app.module.ts';
import type { AppOptions } from './app.module.ts';
import { startEmbeddedPostgres } from './common/database/embedded/embedded-postgres.ts';
import { PinoLogger, rootLogger } from './common/http/pino-logger.ts';
import { settleInstallation } from './common/installation/settle-installation.ts';
import type { Clock } from './common/time/clock.ts';
import { FirstStart } from './first-start/first-start.service.ts';
import { httpAdapter, setUpHttp } from './http-setup.ts';
import { migrate } from './migrations.ts';
import { serveOpenApi } from './open-api.ts';

export interface RunningOkno {
  readonly app: NestFastifyApplication;
  /** Where it listens. */
  readonly url: string;
  /** For the eyes of whoever starts it: how to come in the first time. Empty when that is known. Never logged. */
  readonly words: string;
  stop(): Promise<void>;
}

/** Database, schema, rooms, shipped lists, doors: in this order. Whatever was started is stopped if a later step fails. */
export async function startOkno(config: AppConfig, clock: Clock): Promise<RunningOkno> {
  const log = rootLogger(config.logLevel);
  const database = await openDatabase(config, (message) => log.info(message));
  try {
    await migrate(database.url);
    const installation = await withClient(database.url, (client) =>
      settleInstallation(client, config.appSecret),
    );
    if (config.production) await withClient(database.url, refuseDemoAccounts);
    const demo = config.demo || installation.demo;
    const options = {
      config,
      databaseUrl: database.url,
      secret: installation.secret,
      demo,
      clock,
      jobs: true,
    };
    const app = await createApp(options, log);
    await app.get(FirstStart).run({ demo: config.demo });
    if (config.demo) await app.get(DemoStaff).run();
    await app.listen(config.port, config.host);
    const url = listeningAt(app, config);
    return {
      app,
      url,
      words: await firstWords(app, config, config.port === 0 ? url : config.publicUrl),
      stop: async () => {
        await app.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** The application with its doors, not listening yet. */
export async function createApp(options: AppOptions, log: Logger): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(options),
    httpAdapter({ trustedProxies: options.config.trustedProxies, log }),
    { logger: new PinoLogger(log), abortOnError: false },
  );
  await setUpHttp(app);
  await serveOpenApi(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

async function firstWords(
  app: NestFastifyApplication,
  { demo }: AppConfig,
  publicUrl: string,
): Promise<string> {
  return startWords(publicUrl, await app.get(FirstAdministrator).run(publicUrl), demo);
}

interface OpenDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

async function openDatabase(config: AppConfig, log: (message: string) => void): Promise<OpenDatabase> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  const dataDir = path.resolve(config.dataDir);
  await mkdir(dataDir, { recursive: true });
  return startEmbeddedPostgres({ dataDir, database: 'okno', log });
}

async function withClient<Answer>(
  url: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

function listeningAt(app: NestFastifyApplication, config: AppConfig): string {
  const address = app.getHttpServer().address() as { port: number } | null;
  const host = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(config.host) ? 'localhost' : config.host;
  return `http://${host}:${address?.port ?? config.port}`;
}
