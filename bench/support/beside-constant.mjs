// The limit of an answer: the product's own server, its plugins, hooks, pipe and filter, with the same bytes from a
// constant.
import path from 'node:path';
import { root } from './built.mjs';
import { Clients, closedLoop } from './load.mjs';
import { startServer, whileRunning } from './server-process.mjs';

export const CLIENTS = 64;
const WARM_UP = { seconds: 3, steps: 10_000, mostSeconds: 10 };
/** The generator of the load asks for nothing compressed either. */
const PLAIN = { headers: { 'accept-encoding': 'identity' } };
/** Made anew by the server for each answer, or belonging to the connection. */
const NOT_THE_ANSWERS_OWN = ['etag', 'content-length', 'date', 'vary', 'connection', 'keep-alive'];

/**
 * Product and constant in turns, so that a machine that slows down meanwhile favours neither. A page may say the moment
 * it was made at (`tellsTime`): then two of its answers are alike to the byte count only.
 */
export async function besideConstant(product, page, seconds, { tellsTime = false } = {}) {
  const response = await fetch(product.url + page, PLAIN);
  const answer = await response.arrayBuffer();
  const headers = [...response.headers].filter(([name]) => !NOT_THE_ANSWERS_OWN.includes(name));
  // What compression says of itself it says of the constant too; the rest is the answer's.
  const varies = response.headers.get('vary')?.replace(/,?\s*accept-encoding$/, '');
  if (varies) headers.push(['vary', varies]);
  const constant = startServer({
    script: path.join(root, 'bench/constant-server.mjs'),
    env: {
      CONSTANT_PATH: page.split('?')[0],
      CONSTANT_BODY: Buffer.from(answer).toString('base64'),
      CONSTANT_HEADERS: JSON.stringify(headers),
    },
    ready: page,
  });
  return whileRunning(constant, async ({ url }) => {
    await assertSame(product.url + page, url + page, tellsTime);
    const runs = { constant: [], product: [] };
    for (let turn = 0; turn < 2; turn += 1) {
      runs.constant.push(await loadPages(url, seconds / 2, () => page));
      runs.product.push(await loadPages(product.url, seconds / 2, () => page));
    }
    return { ...runs, bytes: answer.byteLength };
  });
}

/** The constant is worth nothing unless it is the same answer, headers included. */
async function assertSame(one, other, tellsTime) {
  const [a, b] = await Promise.all(
    [one, other].map(async (address) => {
      const response = await fetch(address, PLAIN);
      const made = ['date', ...(tellsTime ? ['etag'] : [])];
      const headers = Object.fromEntries([...response.headers].filter(([name]) => !made.includes(name)));
      const body = await response.text();
      return JSON.stringify({ status: response.status, headers, body: tellsTime ? body.length : body });
    }),
  );
  if (a !== b)
    throw new Error(`the constant differs from the product:\n${a.slice(0, 600)}\n${b.slice(0, 600)}`);
}

/** So many requests a second as the server answers, each for the next page. */
export async function loadPages(url, seconds, nextPage) {
  const http = new Clients(url, CLIENTS);
  await http.open(nextPage());
  const step = async () => (await http.get(nextPage())).status;
  const measured = await closedLoop({ clients: CLIENTS, warmUp: WARM_UP, seconds, step });
  await http.close();
  return measured;
}
