// Once a run: a real PostgreSQL in a temporary folder and a migrated template database in it.
// TEST_DATABASE_URL (an administrator's address of a PostgreSQL 15 or newer) uses that one instead.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ensureBuilt } from '../../scripts/build.mjs';

const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

export default async function setup(globalConfig, projectConfig) {
  const named = (globalConfig.projects ?? []).length === 1 && projectConfig?.displayName?.name === 'unit';
  if (named) return;
  ensureBuilt({ only: ['server'], tolerant: true });
  if (!process.env.TEST_DATABASE_URL) await startCluster();
  const template = `okno_template_${process.pid}`;
  const url = new URL(process.env.TEST_DATABASE_URL);
  await asAdministrator(url, (client) => client.query(`create database ${template}`));
  url.pathname = `/${template}`;
  const { migrate } = await import('../../dist/server/src/migrations.js');
  await migrate(url.href);
  process.env.TEST_TEMPLATE = template;
}

async function startCluster() {
  const { startEmbeddedPostgres } =
    await import('../../dist/server/src/common/database/embedded/embedded-postgres.js');
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'okno-test-'));
  spawnSync('chmod', ['755', dataDir]);
  const cluster = await startEmbeddedPostgres({
    dataDir,
    database: 'okno',
    log: () => {},
    settings: SETTINGS,
  });
  process.env.TEST_DATABASE_URL = cluster.url;
  globalThis.stopTestCluster = async () => {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function asAdministrator(url, work) {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
