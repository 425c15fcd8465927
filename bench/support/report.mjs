/**
 * @typedef {{ figure: string, measured: string, beside?: string, goal?: string, pass?: boolean }} Row
 *   `beside` is the peer or limit measured in the same run; a row without `goal` is for information
 * @typedef {{ title: string, rows: Row[], notes?: string[] }} Section
 */

const COLUMNS = ['Figure', 'Measured', 'Peer or limit, same run', 'Goal', 'Result'];

function cellsOf({ figure, measured, beside = '', goal = '', pass }) {
  const result = goal === '' ? 'for information' : pass ? 'pass' : 'FAIL';
  return [figure, measured, beside, goal, result];
}

/** A Markdown table whose columns also line up in a terminal. */
function table(rows) {
  const cells = [COLUMNS, ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

/** @param {Section} section */
export function sectionText({ title, rows, notes = [] }) {
  return [
    `## ${title}`,
    table(rows),
    ...(notes.length ? [notes.map((note) => `- ${note}`).join('\n')] : []),
  ].join('\n\n');
}

/**
 * @param {Record<string, string>} machine
 * @param {Section[]} sections
 * @param {{ title?: string, command?: string }} names
 */
export function reportText(machine, sections, { title = 'Benchmarks', command = 'bench' } = {}) {
  const facts = Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`);
  const head = [
    `# ${title}`,
    `Written by \`npm run ${command} -- --write\`; how it is measured is in \`bench/\`.`,
    facts.join('\n'),
  ];
  return `${[...head, ...sections.map(sectionText)].join('\n\n')}\n`;
}

/** @param {Section[]} sections */
export const failures = (sections) =>
  sections.flatMap(({ title, rows }) =>
    rows.filter(({ goal, pass }) => goal && !pass).map(({ figure }) => `${title}: ${figure}`),
  );
