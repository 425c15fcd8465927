import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue } from '../support/sample-centre.ts';

let demo: TestApp;
let real: TestApp;
beforeAll(async () => {
  [demo, real] = await Promise.all([createTestApp({ config: { demo: true } }), createTestApp()]);
  await Promise.all([addCatalogue(demo), addCatalogue(real)]);
});
afterAll(async () => {
  await demo.close();
  await real.close();
});

const page = async ({ agent }: TestApp, path: string): Promise<string> =>
  (await agent.get(path).set('accept', 'text/html').expect(200)).text;

describe('a demonstration', () => {
  it.each([
    ['/', '<p class="demo">Демонстрационные данные: записи ненастоящие</p>'],
    ['/en', '<p class="demo">Demonstration data: bookings are not real</p>'],
    ['/kiosk/pairing', '<p class="demo">Демонстрационные данные: записи ненастоящие</p>'],
    ['/en/kiosk/pairing', '<p class="demo">Demonstration data: bookings are not real</p>'],
    ['/board', '<p class="demo">Демонстрационные данные: вызовы ненастоящие</p>'],
    ['/en/board', '<p class="demo">Demonstration data: calls are not real</p>'],
    ['/office/', '<div id="office" data-demo>'],
  ])('says so on %s, and no other installation does', async (path, words) => {
    expect(await page(demo, path)).toContain(words);
    const other = await page(real, path);
    expect(other).not.toContain('class="demo"');
    expect(other).not.toContain('data-demo');
  });
});
