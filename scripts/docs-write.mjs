// Writes what the tests compare: docs/errors.md and docs/openapi.json.
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
process.exit(status ?? 1);
