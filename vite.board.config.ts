import path from 'node:path';
import { transform } from '@swc/core';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** Televisions keep the browser they were sold with: webOS 3 has Chrome 38, Tizen 3 Chrome 47. */
const OLDEST = 'chrome38';

/** A script of ES5 in a scope of its own, for modules came later: no name of it meets one of the browser's. */
function asOldScript(): Plugin {
  return {
    name: 'board-as-old-script',
    async renderChunk(code) {
      // Vite writes a list of files by a function that came later than the oldest browser.
      const { code: old } = await transform(code.replaceAll('Object.assign({', '({'), {
        isModule: false,
        sourceMaps: false,
        minify: true,
        jsc: {
          target: 'es5',
          assumptions: { iterableIsArray: true, setSpreadProperties: true, privateFieldsAsProperties: true },
          parser: { syntax: 'ecmascript' },
          minify: { compress: { ecma: 5, toplevel: true }, mangle: { toplevel: true }, ecma: 5 },
        },
      });
      return { code: `(function(){${old}})();`, map: null };
    },
  };
}

/** The board of the hall. Called by scripts/build-board.mjs, which makes the fonts first. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/board/',
  publicDir: false,
  resolve: { alias: { '@fonts': path.join(import.meta.dirname, 'dist/fonts') } },
  plugins: [asOldScript()],
  build: {
    outDir: 'dist/board',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    cssTarget: OLDEST,
    minify: false,
    cssMinify: 'lightningcss',
    assetsDir: '.',
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: {
        board: path.join(import.meta.dirname, 'web/board/client.ts'),
        style: path.join(import.meta.dirname, 'web/board/style.css'),
      },
    },
  },
});
