// `npm test`: format, lint and types, then every test, then the dates-and-slots part again under two far
// time zones. Ends with the line "N passed, N failed". Arguments go to Jest (`npm test -- --selectProjects unit`).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';

const given = process.argv.slice(2);
const FAR_ZONES = ['America/New_York', 'Asia/Kamchatka'];
const TIME_SENSITIVE =
  'src/(common/time|slots|bookings|first-start)/|test/medium/(slots|bookings|finder)|web/shared';
const folder = mkdtempSync(path.join(os.tmpdir(), 'okno-report-'));
let passed = 0;
let failed = 0;

function step(name, command, args, env = {}) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function jest(name, args, env) {
  const report = path.join(folder, `${name.replaceAll(/\W/g, '-')}.json`);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const isGreen = step(
    name,
    process.execPath,
    [...flags, 'node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${report}`, ...args],
    env,
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    // A suite that cannot even be loaded runs no test: it must not look like success.
    failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
    if (!isGreen && counts.success) failed += 1;
  } catch {
    failed += 1;
  }
}

if (given.length === 0) {
  for (const check of ['check:format', 'check:lint', 'check:types']) {
    if (step(check, 'npm', ['run', '-s', check])) passed += 1;
    else failed += 1;
  }
  ensureBuilt();
  jest('all tests', []);
  for (const zone of FAR_ZONES) {
    jest(
      `dates again in ${zone}`,
      ['--selectProjects', 'unit', 'medium', '--testPathPatterns', TIME_SENSITIVE],
      {
        TZ: zone,
      },
    );
  }
} else {
  jest('chosen tests', given);
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
