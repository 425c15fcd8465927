import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeFindings, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { addSampleTown } from '../support/sample-town.ts';

/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPYBgAAwQDAtEE/kQAAAABJRU5ErkJggg==',
  'base64',
);
const LIST = `/book/${RECOVERY}/centres`;

let tiles: Server;
let origin: string;
let site: Site;
const asked: string[] = [];

beforeAll(async () => {
  tiles = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.referer ?? 'without a referrer'}`);
    response.writeHead(200, { 'content-type': 'image/png' }).end(PICTURE);
  });
  await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}`;
  site = await openSite({
    config: { mapTilesUrl: `${origin}/{z}/{x}/{y}.png`, mapTilesAttribution: '© <b>Пример</b>' },
  });
  await addSampleTown(site.okno);
});
afterAll(async () => {
  await site.close();
  tiles.closeAllConnections();
  await new Promise((resolve) => tiles.close(resolve));
});

describe('a map with tiles of the operator', () => {
  it('shows them from their one host, says whose they are, and breaks no rule while it is zoomed', async () => {
    const page = await site.visitor();
    await page.goto(LIST);
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Показать карту' }).click();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    const map = page.getByRole('region', { name: 'Карта центров' });
    expect(await map.getByText('© <b>Пример</b>').isVisible()).toBe(true);
    expect(await map.getByText('Leaflet').count()).toBe(0);
    for (const name of ['Отдалить', 'Отдалить', 'Приблизить'])
      await map.getByRole('button', { name }).click();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((one) => !/^\/\d+\/\d+\/\d+\.png without a referrer$/.test(one))).toEqual([]);
    expect(new Set(site.foreign.map((url) => new URL(url).origin))).toEqual(new Set([origin]));
    expect(site.complaints).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('lets pictures in from there on the page of the map only', async () => {
    const policyOf = async (path: string) =>
      (await fetch(site.url + path)).headers.get('content-security-policy') ?? '';
    expect(await policyOf(LIST)).toMatch(new RegExp(`; img-src 'self' ${origin}$`));
    expect(await policyOf('/centres/70-911')).not.toContain('img-src');
  });
});
