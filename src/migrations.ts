import pg from 'pg';
import { DataSource } from 'typeorm';
import { Foundation1764000000001 } from '../migrations/0001-foundation.ts';
import { Directory1764000000002 } from '../migrations/0002-directory.ts';
import { Slots1764000000003 } from '../migrations/0003-slots.ts';
import { Bookings1764000000004 } from '../migrations/0004-bookings.ts';
import { Triage1764000000005 } from '../migrations/0005-triage.ts';
import { HoldExtension1764000000007 } from '../migrations/0007-hold-extension.ts';
import { EarlierRequests1764000000008 } from '../migrations/0008-earlier-requests.ts';
import { RestoredBookings1764000000009 } from '../migrations/0009-restored-bookings.ts';
import { Accounts1764000000010 } from '../migrations/0010-accounts.ts';
import { Queue1764000000011 } from '../migrations/0011-queue.ts';
import { Devices1764000000012 } from '../migrations/0012-devices.ts';
import { Desk1764000000013 } from '../migrations/0013-desk.ts';
import { PaperEntry1764000000015 } from '../migrations/0015-paper-entry.ts';
import { HallSums1764000000016 } from '../migrations/0016-hall-sums.ts';
import { CentreEdits1764000000017 } from '../migrations/0017-centre-edits.ts';
import { CentreGroups1764000000019 } from '../migrations/0019-centre-groups.ts';
import { Moves1764000000021 } from '../migrations/0021-moves.ts';
import { Exchange1764000000023 } from '../migrations/0023-exchange.ts';
import { AuditChain1764000000025 } from '../migrations/0025-audit-chain.ts';
import { CatalogueEdits1764000000026 } from '../migrations/0026-catalogue-edits.ts';
import { ReportSums1764000000027 } from '../migrations/0027-report-sums.ts';
import { OpenData1764000000029 } from '../migrations/0029-open-data.ts';
import { CentreNames1764000000031 } from '../migrations/0031-centre-names.ts';
import { MonthSums1764000000032 } from '../migrations/0032-month-sums.ts';
import { ImportRenames1764000000035 } from '../migrations/0035-import-renames.ts';

/** Every migration, in order, by name: a forgotten file is a compile error, a stray one is never run. */
export const MIGRATIONS = [
  Foundation1764000000001,
  Directory1764000000002,
  Slots1764000000003,
  Bookings1764000000004,
  Triage1764000000005,
  HoldExtension1764000000007,
  EarlierRequests1764000000008,
  RestoredBookings1764000000009,
  Accounts1764000000010,
  Queue1764000000011,
  Devices1764000000012,
  Desk1764000000013,
  PaperEntry1764000000015,
  HallSums1764000000016,
  CentreEdits1764000000017,
  CentreGroups1764000000019,
  Moves1764000000021,
  Exchange1764000000023,
  AuditChain1764000000025,
  CatalogueEdits1764000000026,
  ReportSums1764000000027,
  OpenData1764000000029,
  CentreNames1764000000031,
  MonthSums1764000000032,
  ImportRenames1764000000035,
];

/** Key of the advisory lock that lets one process at a time change the schema. */
const SCHEMA_LOCK = 7_301_844;

/** Brings the schema up to date. Processes that start together wait for the first of them. */
export async function migrate(url: string): Promise<void> {
  await underSchemaLock(url, async (source) => {
    await source.runMigrations({ transaction: 'each' });
  });
}

/** Takes the last migration back. */
export async function revertLast(url: string): Promise<void> {
  await underSchemaLock(url, (source) => source.undoLastMigration({ transaction: 'each' }));
}

/** Names of migrations the database does not have yet. */
export function pendingMigrations(applied: readonly string[]): string[] {
  return MIGRATIONS.map((migration) => migration.name).filter((name) => !applied.includes(name));
}

async function underSchemaLock(url: string, work: (source: DataSource) => Promise<void>): Promise<void> {
  const lock = new pg.Client({ connectionString: url, application_name: 'okno-migrations' });
  await lock.connect();
  const source = new DataSource({ type: 'postgres', url, migrations: MIGRATIONS, installExtensions: false });
  try {
    await lock.query('select pg_advisory_lock($1)', [SCHEMA_LOCK]);
    await source.initialize();
    await work(source);
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
}
