// `npm test`: format, lint, types and the build beside each other, then every test in one far time zone, then the
// dates-and-slots part again in another. Ends with the line "N passed, N failed". Arguments go to Jest (`npm test -- --selectProjects unit`).
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const given = process.argv.slice(2);
/** Far from where the centres are, and from each other: no test may lean on the zone of the machine. */
const ZONE = 'Asia/Kamchatka';
const OTHER_ZONE = 'America/New_York';
/** One core each, none of them a test: side by side they take half the time. */
const CHECKS = [
  ['check:format', 'npm', ['run', '-s', 'check:format']],
  ['check:lint', 'npm', ['run', '-s', 'check:lint']],
  ['check:types', 'npm', ['run', '-s', 'check:types']],
  ['build', process.execPath, ['-e', "import('./scripts/build.mjs').then((it) => it.ensureBuilt())"]],
];
const TIME_SENSITIVE =
  'src/(common/time|slots|bookings|first-start|queue|reports)/|test/medium/(slots|bookings|finder)|web/shared';
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

/** Says what a check had to say once it is over, so that several do not speak at once. */
function check([name, command, args]) {
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(text));
    child.on('close', (code) => {
      console.log(`\n== ${name}\n${Buffer.concat(output).toString()}`);
      resolve(code === 0);
    });
  });
}

if (given.length === 0) {
  for (const isGreen of await Promise.all(CHECKS.map(check))) {
    if (isGreen) passed += 1;
    else failed += 1;
  }
  jest('all tests', [], { TZ: ZONE });
  jest(
    `dates again in ${OTHER_ZONE}`,
    ['--selectProjects', 'unit', 'medium', '--testPathPatterns', TIME_SENSITIVE],
    { TZ: OTHER_ZONE },
  );
} else {
  jest('chosen tests', given);
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
