import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';

let okno: TestApp;
let centre: string;
beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  centre = await addCentre(okno);
});
afterAll(() => okno.close());

type Headers = Readonly<Record<string, string>>;

/** The bytes as they would go over the wire, which a client of the network would decompress by itself. */
async function ask(url: string, headers: Headers = {}, method: 'GET' | 'HEAD' = 'GET') {
  const answer = await okno.app.inject({ method, url, headers });
  return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
}

describe.each([
  ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
])('to a browser that reads %s', (encoding, accepted, decompress) => {
  it.each([
    '/',
    '/book/RECOVERY/day?centre=CENTRE',
    '/api/v1/services',
    '/api/v1/centres/CENTRE/slots?service=RECOVERY&date=2026-11-24',
  ])('%s goes compressed, the same to the letter, under a strong ETag of its own', async (address) => {
    const url = address.replace('RECOVERY', RECOVERY).replace('CENTRE', centre);
    const plain = await ask(url);
    const packed = await ask(url, { 'accept-encoding': accepted });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(decompress(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length * 0.6);
    expect(packed.headers['content-length']).toBe(String(packed.body.length));
    for (const { headers } of [plain, packed]) expect(headers['vary']).toMatch(/\baccept-encoding$/);
    const tags = [plain, packed].map(({ headers }) => String(headers['etag']));
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/);
    expect(tags[0]).not.toBe(tags[1]);
    const again = (tag: string, headers: Headers) => ask(url, { ...headers, 'if-none-match': tag });
    const known = await again(tags[1] ?? '', { 'accept-encoding': accepted });
    expect([known.status, known.body.length, known.headers['etag']]).toEqual([304, 0, tags[1]]);
    expect((await again(tags[0] ?? '', {})).status).toBe(304);
    expect((await again(tags[0] ?? '', { 'accept-encoding': accepted })).status).toBe(200);
  });

  it('HEAD says of a page what GET would', async () => {
    const headers = { 'accept-encoding': accepted };
    const [head, get] = [await ask('/', headers, 'HEAD'), await ask('/', headers)];
    for (const name of ['content-encoding', 'content-length', 'etag', 'vary', 'content-type']) {
      expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
    }
    expect(head.body.length).toBe(0);
  });

  it('an unknown page is the page, not what stood there before it', async () => {
    const headers = { 'accept-encoding': accepted, accept: 'text/html' };
    const packed = await ask('/no-such-page', headers);
    expect(packed.status).toBe(404);
    expect(packed.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(packed.body.toString()).toContain('Такой страницы нет');
  });

  it.each([
    ['same-origin', encoding],
    ['none', encoding],
    ['cross-site', undefined],
    ['same-site', undefined],
    [undefined, undefined],
  ])('a personal page asked for from %s goes as %s: its length tells others nothing', async (site, sent) => {
    for (const url of ['/visit', '/en/visit']) {
      const from: Headers = site === undefined ? {} : { 'sec-fetch-site': site };
      const page = await ask(url, { 'accept-encoding': accepted, ...from });
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.headers['content-encoding']).toBe(sent);
    }
  });

  it('small answers go as they are', async () => {
    const { body, headers } = await ask('/api/v1/regions', { 'accept-encoding': accepted });
    expect(body.length).toBeLessThan(1024);
    expect(headers['content-encoding']).toBeUndefined();
  });
});
