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
    ['/', 'Демонстрационные данные: записи ненастоящие</'],
    ['/en', 'Demonstration data: bookings are not real</'],
    ['/kiosk/pairing', 'Демонстрационные данные: записи ненастоящие</'],
    ['/en/kiosk/pairing', 'Demonstration data: bookings are not real</'],
    ['/board', 'Демонстрационные данные: вызовы ненастоящие</'],
    ['/en/board', 'Demonstration data: calls are not real</'],
    ['/office/', '<div id="office" data-demo>'],
  ])('says so on %s, and no other installation does', async (path, words) => {
    expect(await page(demo, path)).toContain(words);
    const other = await page(real, path);
    expect(other).not.toContain('class="demo"');
    expect(other).not.toContain('data-demo');
  });
});
