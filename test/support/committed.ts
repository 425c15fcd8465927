import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The committed text of a generated file; `npm run docs:write` (WRITE_DOCS=1) brings it up to date first. */
export function committed(path: string, current: string): string {
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(path, current);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
