import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** Relative to the project, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Project files it imports, relative to the project. */
  readonly imports: readonly string[];
}

/** Every TypeScript file below some folders, with what of ours each imports. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readSource(name)),
  );
}

function readSource(name: string): SourceFile {
  const text = readFileSync(name, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  const imports = specifiers.map((specifier) => path.posix.join(path.posix.dirname(name), specifier));
  return { path: name, text, imports };
}

/** The room of a file under src/, or null for the files of the house itself. */
export function roomOf(file: string): string | null {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? null;
}
