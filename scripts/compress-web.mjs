// Compresses what browsers load, once and as tight as it goes: `x.js` gets `x.js.br` and `x.js.gz` beside it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Fonts and pictures are compressed already; the manifest is ours. */
const WORDS = /\.(?:js|css|json|svg)$/;

/** @param {string} folder */
export function compressFolder(folder) {
  for (const name of readdirSync(folder).filter((file) => WORDS.test(file) && file !== 'manifest.json')) {
    const file = path.join(folder, name);
    const content = readFileSync(file);
    const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY } = constants;
    const tightest = { params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY } };
    writeFileSync(`${file}.br`, brotliCompressSync(content, tightest));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
