// Writes what the tests compare: docs/errors.md, docs/openapi.json and the types of the office made of it.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  'npm',
  ['run', '-s', 'jest', '--', '--testPathPatterns', 'errors.spec|openapi.spec'],
  {
    env: { ...process.env, WRITE_DOCS: '1' },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
if (status === 0) spawnSync(process.execPath, ['scripts/office-schema.mjs'], { stdio: 'inherit' });
process.exit(status ?? 1);
