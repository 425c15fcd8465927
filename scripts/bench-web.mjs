// `npm run bench:web` measures the pages as a cheap phone meets them, `npm run bench:web -- bytes lighthouse` only those.
// `--runs=5` is how often a page is opened, `--seconds=10` how long rendering is loaded; `--write` keeps the report in
// docs/benchmarks-web.md. Ends with 1 when a goal was missed.
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';

const SECTIONS = ['bytes', 'first-time', 'lighthouse', 'rendering'];

function wishes(args) {
  const numberOf = (name, usual) =>
    Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
  const names = args.filter((arg) => !arg.startsWith('--'));
  const [runs, seconds] = [numberOf('runs', 5), numberOf('seconds', 10)];
  if (names.some((name) => !SECTIONS.includes(name)) || !(runs >= 1) || !(seconds >= 1)) {
    console.error(`npm run bench:web -- [${SECTIONS.join('] [')}] [--runs=5] [--seconds=10] [--write]`);
    process.exit(2);
  }
  return { names: names.length > 0 ? names : SECTIONS, runs, seconds, write: args.includes('--write') };
}

const { names, runs, seconds, write } = wishes(process.argv.slice(2));
ensureBuilt();
const { machineFacts } = await import('../bench/support/machine.mjs');
const { failures, reportText, sectionText } = await import('../bench/support/report.mjs');
const { withSite } = await import('../bench/web/site.mjs');

// Pinned to the digit, so what is asked for is what is there.
const { devDependencies: version } = JSON.parse(readFileSync('package.json', 'utf8'));
const machine = {
  ...machineFacts(),
  Browser: `Chromium of @sparticuz/chromium ${version['@sparticuz/chromium']}, Lighthouse ${version['lighthouse']}`,
};
const sections = await withSite(async (site) => {
  const measured = [];
  for (const name of names) {
    console.error(`… ${name}`);
    const { measure } = await import(`../bench/web/${name}.mjs`);
    measured.push(await measure({ site, runs, seconds }));
    console.log(`${sectionText(measured.at(-1))}\n`);
  }
  return measured;
});
const missed = failures(sections);
console.log(missed.length === 0 ? 'Every goal is reached.' : `Missed: ${missed.join('; ')}.`);
if (write) {
  const names = { title: 'Benchmarks of the pages', command: 'bench:web' };
  writeFileSync('docs/benchmarks-web.md', reportText(machine, sections, names));
}
process.exit(missed.length === 0 ? 0 : 1);
