import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { staffOf } from '../support/staff.ts';
import { russianLeft } from './russian-left.ts';

const KIB = 1024;
const BUILT = 'dist/office';
const ENTRY = 'web/office/main.tsx';

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const manifest = (): Record<string, ManifestEntry> =>
  JSON.parse(readFileSync(path.join(BUILT, 'manifest.json'), 'utf8')) as Record<string, ManifestEntry>;

/** Scripts and styles that come before anything is drawn. */
function firstLoad(key: string, known = manifest(), seen = new Set<string>()): Set<string> {
  const entry = known[key];
  if (entry === undefined || seen.has(entry.file)) return seen;
  for (const file of [entry.file, ...(entry.css ?? [])]) seen.add(file);
  for (const next of entry.imports ?? []) firstLoad(next, known, seen);
  return seen;
}

describe('the office', () => {
  it('loads at most 270 KiB before it is drawn, and every screen apart', () => {
    const bytes = [...firstLoad(ENTRY)].map((file) => gzipSync(readFileSync(path.join(BUILT, file))).length);
    expect(bytes.reduce((sum, each) => sum + each, 0) / KIB).toBeLessThanOrEqual(270);
    const screens = Object.keys(manifest()).filter((key) =>
      /web\/office\/[\w-]+\/[\w-]*page\.tsx$/.test(key),
    );
    expect(screens.length).toBeGreaterThan(0);
    expect(
      [...firstLoad(ENTRY)].filter((file) => screens.some((key) => manifest()[key]?.file === file)),
    ).toEqual([]);
  });

  it.each(['/office', '/office/', '/office/anything/below'])(
    'is one page at every address, asked for anew each time: %s',
    async (address) => {
      const response = await fetch(site.url + address);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
      const html = await response.text();
      expect(policy).toContain(`'nonce-${/nonce="([^"]+)"/.exec(html)?.[1]}'`);
    },
  );

  it('never gives one nonce twice', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(
        async () => /nonce="([^"]+)"/.exec(await (await fetch(`${site.url}/office`)).text())?.[1],
      ),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('has files that are kept for a year and travel as tight as the build could make them', async () => {
    const [script = ''] = firstLoad(ENTRY);
    const response = await fetch(`${site.url}/assets/office/${script}`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect(existsSync(path.join(BUILT, `${script}.br`))).toBe(true);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect((await fetch(`${site.url}/assets/office/manifest.json`)).ok).toBe(false);
  });

  it('is drawn without a word against its security policy, and asks no other host', async () => {
    const page = await openOffice(site, null);
    await page.locator('header').waitFor();
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe('rgb(243, 246, 249)');
    expect([site.foreign, site.complaints]).toEqual([[], []]);
  });
});

/** Data of the screens, and the button of the other language. */
const NAMES = ['Рус', 'Анна Пробная', 'Пробный отдел в Томске', 'Томская область', 'Пробный район'];
const INNER = ['/directory/new', '/regions/70', '/catalogue/new', '/staff/new', '/account'];

describe('the office in English', () => {
  it('has no Russian word on any screen, but names', async () => {
    const roles = [
      { role: 'system-administrator' },
      { role: 'floor-manager', centreId: site.centre },
    ] as const;
    const { cookie } = await staffOf(site.okno, roles, 'Анна Пробная');
    const page = await openOffice(site, cookie, '/account');
    await page.getByText('Eng', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    const links = await page.getByRole('navigation').getByRole('link').all();
    const menu = await Promise.all(links.map((link) => link.getAttribute('href')));
    const paths = menu.map((href) => href?.replace(/^.*#/u, '') ?? '');
    const wrong: string[] = [];
    for (const path of [...paths, ...INNER, `/directory/${site.centre}`]) {
      await page.goto('/office#' + path);
      await page.reload();
      await page.getByRole('main').getByRole('heading').first().waitFor();
      // What is still being fetched has no words to judge yet.
      await page.getByRole('main').getByText('Loading…').first().waitFor({ state: 'detached' });
      const left = await russianLeft(page, NAMES);
      wrong.push(...left.map((text) => `${path}: ${text}`));
    }
    expect([paths.length > 10, wrong]).toEqual([true, []]);
    await page.context().close();
  });
});
