// The product as `npm start` runs it: everything here is imported from dist, so nothing but what ships is measured.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Path of a compiled file of `src`. */
export const builtPath = (file) => path.join(root, 'dist/server/src', file);

/** Imports a compiled file of `src`, named as `slots/slots.module.js`. */
export const built = (file) => import(pathToFileURL(builtPath(file)).href);
