import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import { ensureBuilt } from '../../scripts/build.mjs';
import { everyWord } from '../../src/queue/domain/spoken-call.ts';

const KIB = 1024;
const BUILT = 'dist/board';
const SOUNDS = 'web/board/sounds';

/** Came to browsers after Chrome 38 (webOS 3); a word of ours called so would be found too, and should be renamed. */
const TOO_YOUNG =
  /\b(?:fetch\(|URLSearchParams|padStart|padEnd|Object\.(?:entries|values|fromEntries|assign)|Array\.(?:from|of)\(|structuredClone|globalThis|AbortController|Proxy\b|Reflect\.|WeakRef|replaceAll|flatMap|\.flat\(|\.finally\(|\.includes\(|\.find\(|\.findIndex\(|\.startsWith\(|\.endsWith\(|\.repeat\(|\.append\(|\.remove\(\)|\.closest\(|\.matches\(|toSorted|\.at\()/g;

beforeAll(() => ensureBuilt({ only: ['board'] }));

function built(source: string): string {
  const manifest = JSON.parse(readFileSync(path.join(BUILT, 'manifest.json'), 'utf8')) as Readonly<
    Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>
  >;
  const entry = manifest[source];
  expect([entry?.imports, entry?.dynamicImports]).toEqual([undefined, undefined]);
  return readFileSync(path.join(BUILT, entry?.file ?? ''), 'utf8');
}

describe('what a television loads for the board', () => {
  it('is one script of at most 15 KiB and a style of at most 3, gzipped', () => {
    expect(gzipSync(built('web/board/client.ts')).length / KIB).toBeLessThanOrEqual(15);
    expect(gzipSync(built('web/board/style.css')).length / KIB).toBeLessThanOrEqual(3);
  });

  it('is ES5 that browsers of 2014 read, and calls nothing younger', () => {
    const script = built('web/board/client.ts');
    const said = new Linter().verify(script, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
    expect(said.filter(({ fatal }) => fatal).map(({ message }) => message)).toEqual([]);
    expect(script.match(TOO_YOUNG) ?? []).toEqual([]);
  });

  it('has a style without what old browsers do not know', () => {
    const style = built('web/board/style.css');
    expect(
      style.match(/var\(|display:grid|[^-]gap:|clamp\(|\bmin\(|\bmax\(|inset:|:is\(|:where\(/g) ?? [],
    ).toEqual([]);
    expect(style).toContain('@-webkit-keyframes');
  });

  it('says every word there is, in at most 300 KiB', () => {
    const clips = readdirSync(SOUNDS).map((name) => path.basename(name, '.mp3'));
    expect(clips.sort()).toEqual(
      everyWord()
        .map(({ clip }) => clip)
        .sort(),
    );
    const bytes = readdirSync(SOUNDS).reduce((sum, name) => sum + statSync(path.join(SOUNDS, name)).size, 0);
    expect(bytes / KIB).toBeLessThanOrEqual(300);
  });
});
