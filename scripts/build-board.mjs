// Builds what televisions load for the board into dist/board: fonts, sounds, a style and one script of ES5.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFolder } from './compress-web.mjs';
import { makeFonts } from './make-fonts.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await makeFonts();
await build({ root, configFile: path.join(root, 'vite.board.config.ts'), logLevel: 'warn' });
compressFolder(path.join(root, 'dist/board'));
