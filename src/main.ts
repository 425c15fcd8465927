import 'reflect-metadata';
import { DataDirectoryInUse, EmbeddedPostgresError } from './common/database/embedded/embedded-postgres.ts';
import { DemoInProduction } from './accounts/first/refuse-demo.ts';
import { WrongSecret } from './common/installation/settle-installation.ts';
import { SystemClock } from './common/time/clock.ts';
import { readConfig, WrongSetting } from './app.config.ts';
import { readableProblem } from './start-problem.ts';

const FORCED_EXIT_MS = 25_000;

/** Starts the product, and stops it as the signal asks: drain, then the database, then leave. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  // Loaded only now: a wrong setting should not wait for the whole house to be read.
  const { startOkno } = await import('./start.ts');
  const okno = await startOkno(config, new SystemClock());
  process.stdout.write(
    `\nOkno: ${config.publicUrl === okno.url ? okno.url : `${okno.url} (${config.publicUrl})`}\n\n`,
  );
  if (okno.words !== '') process.stdout.write(`${okno.words}\n`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), FORCED_EXIT_MS).unref();
    okno.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const isExpected = [
    WrongSetting,
    WrongSecret,
    DemoInProduction,
    DataDirectoryInUse,
    EmbeddedPostgresError,
  ].some((kind) => error instanceof kind);
  process.stderr.write(`${isExpected ? (error as Error).message : readableProblem(error)}\n`);
  process.exit(1);
});
