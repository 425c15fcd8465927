import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SpooledFile } from './spooled-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'okno-spooled-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* pieces(...all: readonly string[]): AsyncGenerator<string> {
  for (const piece of all) yield await Promise.resolve(piece);
}

describe('a spooled file', () => {
  it('is known by its content, however it came in pieces', async () => {
    const [one, two] = [path.join(folder, '1'), path.join(folder, '2')];
    const first = await SpooledFile.of(pieces('аб', '', 'в'), one);
    expect(first.hash).toBe((await SpooledFile.of(pieces('абв'), two)).hash);
    expect(await text(await first.open(null))).toBe('абв');
  });

  it('stays whole for whoever opened it, and goes when the last has read it', async () => {
    const file = await SpooledFile.of(pieces('x'.repeat(100_000)), path.join(folder, '3'));
    const content = await file.open(null);
    file.retire();
    expect(await text(content)).toHaveLength(100_000);
    while ((await readdir(folder)).includes('3')) await new Promise((resolve) => setImmediate(resolve));
  });

  it('says at once when it was cleaned away', async () => {
    const file = await SpooledFile.of(pieces('x'), path.join(folder, '4'));
    await rm(path.join(folder, '4'));
    await expect(file.open('gzip')).rejects.toThrow('ENOENT');
  });
});
