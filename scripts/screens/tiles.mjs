import { createServer } from 'node:http';

/** A made-up map: land, two roads that go on from tile to tile, and the tile's own number. */
const tile = (path) => `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256">
  <rect width="256" height="256" fill="#eef2e6"/>
  <path d="M0 90H256M170 0V256" stroke="#fff" stroke-width="9"/>
  <path d="M0 90H256M170 0V256" stroke="#c9cdbf" stroke-width="1"/>
  <path d="M0 200Q64 160 128 200T256 200" stroke="#a9c8dd" stroke-width="6" fill="none"/>
  <text x="12" y="24" font-family="sans-serif" font-size="12" fill="#6b7261">${path}</text>
</svg>`;

/** A map server of this machine for as long as the work lasts; the work is given its settings. */
export async function withTiles(work) {
  const server = createServer((request, response) => {
    const [path] = /\d+\/\d+\/\d+/.exec(request.url ?? '') ?? [''];
    response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(tile(path));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    return await work({
      MAP_TILES_URL: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
      MAP_TILES_ATTRIBUTION: '© Пример картографа',
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
