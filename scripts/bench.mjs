// `npm run bench` takes every measurement, `npm run bench -- booking rush` those named. `--seconds=10` is how long each
// load is counted; `--write` keeps the report in docs/benchmarks.md. Ends with 1 when a goal was missed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';

const SECTIONS = [
  'booking',
  'rush',
  'arrivals',
  'calling',
  'board',
  'day',
  'reading',
  'month',
  'edit',
  'import',
  'open-data',
  'reports',
  'start',
];
const LEAST_SECONDS = 1;

function wishes(args) {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = names.find((name) => ![...SECTIONS, 'plans'].includes(name));
  const seconds = Number(args.find((arg) => arg.startsWith('--seconds='))?.slice('--seconds='.length) ?? 10);
  if (unknown !== undefined || !(seconds >= LEAST_SECONDS)) {
    console.error(`npm run bench -- [${SECTIONS.join('] [')}] [plans] [--seconds=10] [--write]`);
    process.exit(2);
  }
  return { names: names.length > 0 ? names : SECTIONS, seconds, write: args.includes('--write') };
}

const { names, seconds, write } = wishes(process.argv.slice(2));
ensureBuilt();
const { machineFacts } = await import('../bench/support/machine.mjs');
const { postgresVersion } = await import('../bench/support/postgres.mjs');
const { failures, reportText, sectionText } = await import('../bench/support/report.mjs');

const machine = machineFacts();
const sections = [];
for (const name of names) {
  console.error(`… ${name}`);
  const { measure } = await import(`../bench/${name}.mjs`);
  const section = await measure({ seconds });
  if (section.rows) sections.push(section);
  console.log(section.rows ? `${sectionText(section)}\n` : section.text);
}

machine.PostgreSQL = postgresVersion() ?? 'not used';
const missed = failures(sections);
console.log(
  Object.entries(machine)
    .map(([fact, value]) => `${fact}: ${value}`)
    .join('\n'),
);
console.log(missed.length === 0 ? '\nEvery goal is reached.' : `\nMissed: ${missed.join('; ')}.`);
if (write) {
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/benchmarks.md', reportText(machine, sections));
}
process.exit(missed.length === 0 ? 0 : 1);
