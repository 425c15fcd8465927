import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-errors.ts';
import type { ServerUser } from './server-user.ts';

export interface ProgramResult {
  readonly code: number | null;
  readonly output: string;
}

const KEPT_VARIABLES = [
  'PATH',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'SYSTEMROOT',
  'ComSpec',
  'LD_LIBRARY_PATH',
];

/**
 * Runs one of PostgreSQL's programs to its end, as `user` if given, and answers its exit code and output.
 * In a session of its own, so a Ctrl-C meant for the application does not cut it in half; with a bare
 * environment, because `PG*` and `LANG` would change what it does and secrets have no business there.
 */
export function runProgram(file: string, args: string[], user: ServerUser | null): Promise<ProgramResult> {
  const windows = process.platform === 'win32';
  const kept: [string, string | undefined][] = KEPT_VARIABLES.flatMap((name) =>
    process.env[name] ? [[name, process.env[name]]] : [],
  );
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: windows ? dirname(file) : '/',
      env: { ...Object.fromEntries(kept), LC_ALL: 'C' },
      detached: !windows,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) =>
      reject(
        new EmbeddedPostgresError(
          `The embedded PostgreSQL cannot be run on this system (${error.message}; its Linux build needs glibc): ` +
            'set DATABASE_URL to a PostgreSQL 15 or newer.',
          { cause: error },
        ),
      ),
    );
    // Not only `close`: on Windows the server inherits the pipes and holds them open as long as it runs.
    child.on('exit', (code) => {
      const late = setTimeout(() => resolve({ code, output }), 500);
      child.on('close', () => (clearTimeout(late), resolve({ code, output })));
    });
  });
}
