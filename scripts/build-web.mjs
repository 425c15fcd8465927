// Builds what browsers load on the pages into dist/web: fonts, then styles and scripts by Vite.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFolder } from './compress-web.mjs';
import { makeFonts } from './make-fonts.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await makeFonts();
await build({ root, configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
compressFolder(path.join(root, 'dist/web'));
