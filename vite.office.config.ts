import path from 'node:path';
import { defineConfig } from 'vite';

/** The staff's application. Called by scripts/build-office.mjs, which makes the fonts first. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/office/',
  publicDir: false,
  resolve: { alias: { '@fonts': path.join(import.meta.dirname, 'dist/fonts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  build: {
    outDir: 'dist/office',
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Desks keep old Windows with the last browsers made for it (Chrome 109, Firefox 115).
    target: ['es2022', 'chrome109', 'firefox115', 'safari15.4'],
    assetsDir: '.',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first load is measured by a test, gzipped.
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      input: ['main.tsx', 'day-list/day-worker.ts'].map((file) =>
        path.join(import.meta.dirname, 'web/office', file),
      ),
      // "use client" is for servers that render React; there is none.
      onLog: (level, log, tell) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
});
