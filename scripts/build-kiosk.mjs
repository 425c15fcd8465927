// Builds what a kiosk loads into dist/kiosk: fonts, a style, a script, and the reader of codes for those with a camera.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFolder } from './compress-web.mjs';
import { makeFonts } from './make-fonts.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await makeFonts();
await build({ root, configFile: path.join(root, 'vite.kiosk.config.ts'), logLevel: 'warn' });
compressFolder(path.join(root, 'dist/kiosk'));
