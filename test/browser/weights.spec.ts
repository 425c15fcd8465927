import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';

const KIB = 1024;
const BUILT = 'dist/web';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Scripts and styles of the map, which only those load who look at it. */
function mapFiles(): string[] {
  const manifest = JSON.parse(readFileSync(path.join(BUILT, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[]; isDynamicEntry?: boolean }
  >;
  const map = manifest['web/public/map/draw.client.ts'];
  return map?.isDynamicEntry ? [map.file, ...(map.css ?? [])] : [];
}

/** Bytes of the built files of a kind without the map, all together. */
function weightOf(extension: string): number {
  const onDemand = new Set(mapFiles());
  return bytesOf(
    readdirSync(BUILT).filter((file) => path.extname(file) === extension && !onDemand.has(file)),
  );
}

/** As they travel: gzipped, except fonts, which are compressed already. */
function bytesOf(files: readonly string[]): number {
  const bytes = files.map((file) => readFileSync(path.join(BUILT, file)));
  return bytes
    .map((file, index) => (path.extname(files[index] ?? '') === '.woff2' ? file : gzipSync(file)).length)
    .reduce((a, b) => a + b, 0);
}

describe('what a phone loads', () => {
  it.each([
    ['.js', 25],
    ['.css', 8],
    ['.woff2', 24],
  ])('is light: %s at most %s KiB', (extension, most) => {
    expect(existsSync(BUILT)).toBe(true);
    expect(weightOf(extension)).toBeGreaterThan(0);
    expect(weightOf(extension) / KIB).toBeLessThanOrEqual(most);
  });

  it('has its map apart, at most 55 KiB with its styles', () => {
    expect(mapFiles()).toHaveLength(2);
    expect(bytesOf(mapFiles()) / KIB).toBeLessThanOrEqual(55);
  });

  it.each([
    '/',
    '/en',
    '/triage',
    '/triage/hacked-yes',
    '/accessibility',
    '/open-data',
    '/centres/70-901',
    `/book/${RECOVERY}/towns`,
    `/book/${RECOVERY}/centres`,
    `/book/${RECOVERY}/day?centre=CENTRE&all=1`,
    `/book/${RECOVERY}/day?centre=CENTRE&view=calendar`,
    `/book/${RECOVERY}/time?centre=CENTRE&date=2026-11-24`,
  ])('is a page of at most 14 KiB: %s', async (address) => {
    const response = await fetch(site.url + address.replace('CENTRE', site.centre));
    expect(response.status).toBe(200);
    expect(gzipSync(await response.text()).length / KIB).toBeLessThanOrEqual(14);
  });

  it.each(['.js', '.css'])(
    'goes over the wire as tight as the build could make it: %s',
    async (extension) => {
      for (const file of readdirSync(BUILT).filter((name) => path.extname(name) === extension)) {
        const plain = readFileSync(path.join(BUILT, file)).length;
        for (const [encoding, suffix] of Object.entries({ br: '.br', gzip: '.gz' })) {
          const { headers } = await fetch(`${site.url}/assets/${file}`, {
            headers: { 'accept-encoding': encoding },
          });
          const packed = readFileSync(path.join(BUILT, file + suffix)).length;
          expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([
            encoding,
            'accept-encoding',
          ]);
          expect(headers.get('content-length')).toBe(String(packed));
          expect(packed).toBeLessThan(plain);
        }
      }
    },
  );

  it('is kept for a year, since names change with the content', async () => {
    const script = readdirSync(BUILT).find((file) => file.startsWith('public-')) ?? '';
    const response = await fetch(`${site.url}/assets/${script}`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${site.url}/assets/manifest.json`)).ok).toBe(false);
  });
});
