// `npm run faults`: breaks one lock, constraint or comparison at a time in a copy of the last commit and
// demands that the tests named for it fall. A fault that no test notices fails the run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const FAULTS = [
  [
    'a cancellation can be undone for ever',
    'src/bookings/domain/restore.ts',
    'return now < until ?',
    'return true ?',
    'bookings/domain/restore|race/restore',
  ],
  [
    'a place taken back goes on waiting for the public',
    'src/bookings/restored-bookings.ts',
    'if (row?.until) await tx.rows(endCooling({ centreId, startsAt, until: row.until }));',
    '',
    'race/restore',
  ],
  [
    'a booking comes back without its claims',
    'src/bookings/restored-bookings.ts',
    '    await this.claims.take(tx, booking);\n',
    '',
    'race/restore',
  ],
  [
    'a withdrawn consent leaves the name in kept answers',
    'src/bookings/withdraw-consent.service.ts',
    '    await this.idempotency.forget(tx, bodyBeginning(reference));\n',
    '',
    'e2e/own-visit',
  ],
  [
    'a withdrawn consent leaves the person',
    'src/bookings/withdraw-consent.service.ts',
    'set ${erasedBooking(now)}',
    'set erased_at = ${now}',
    'race/restore|e2e/own-visit',
  ],
  [
    'every watcher of a line reads for himself',
    'src/bookings/line/places-in-line.ts',
    'return this.#reads.read(`${centreId} ${date}`, () => this.reader.line({ centreId, from, until }));',
    'return this.reader.line({ centreId, from, until });',
    'medium/bookings/places-in-line',
  ],
];

const copy = path.join(mkdtempSync(path.join(os.tmpdir(), 'okno-faults-')), 'copy');
const git = (...args) => spawnSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });
git('worktree', 'add', '--detach', copy, 'HEAD');
symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
let unnoticed = 0;

function run(tests) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '-s', 'jest', '--', '--testPathPatterns', tests],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '0' },
    },
  );
  const fallen = [...`${stdout}${stderr}`.matchAll(/● (.+ › .+)/g)].map((match) => match[1]);
  return { isGreen: status === 0, fallen: [...new Set(fallen)] };
}

try {
  // A tree that is red already would notice everything.
  const all = [...new Set(FAULTS.flatMap(([, , , , tests]) => tests.split('|')))].join('|');
  const sound = run(all);
  if (!sound.isGreen) throw new Error(`the tests fall without a fault: ${sound.fallen.join('; ')}`);
  for (const [what, file, right, wrong, tests, also] of FAULTS) {
    const changes = [[file, right, wrong], ...(also ? [also] : [])];
    const originals = changes.map(([name]) => readFileSync(path.join(copy, name), 'utf8'));
    changes.forEach(([name, from, to]) => {
      const text = readFileSync(path.join(copy, name), 'utf8');
      if (!text.includes(from)) throw new Error(`${what}: ${name} has changed; bring this list up to date`);
      writeFileSync(path.join(copy, name), text.replace(from, to));
    });
    const { isGreen, fallen } = run(tests);
    // Falling without naming a test means that nothing was tested.
    const isNoticed = !isGreen && fallen.length > 0;
    if (!isNoticed) unnoticed += 1;
    console.log(
      [isNoticed ? `noticed   ${what}` : `UNNOTICED ${what}`, ...fallen.slice(0, 2)].join('\n            '),
    );
    changes.forEach(([name], index) => writeFileSync(path.join(copy, name), originals[index]));
  }
} finally {
  git('worktree', 'remove', '--force', copy);
  rmSync(path.dirname(copy), { recursive: true, force: true });
}
console.log(`\n${FAULTS.length - unnoticed} of ${FAULTS.length} faults noticed`);
process.exit(unnoticed === 0 ? 0 : 1);
