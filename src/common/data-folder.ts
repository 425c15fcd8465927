import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `data/` with the shipped lists, beside the sources as well as beside what was built from them. */
export function dataFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'data', 'regions.csv'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the folder data/ with the shipped lists is missing');
    folder = parent;
  }
  return path.join(folder, 'data');
}
