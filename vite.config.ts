import path from 'node:path';
import { defineConfig } from 'vite';

/** Client bundles of the public pages. Called by scripts/build-web.mjs, which makes the fonts first. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/',
  publicDir: false,
  resolve: { alias: { '@fonts': path.join(import.meta.dirname, 'dist/fonts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Some five years of browsers: people here come with old phones, and without JavaScript all works anyway.
    target: ['es2022', 'chrome94', 'firefox93', 'safari15.4'],
    assetsDir: '.',
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: {
        public: path.join(import.meta.dirname, 'web/public/client.ts'),
        talonWorker: path.join(import.meta.dirname, 'web/public/talon/talon-worker.ts'),
        style: path.join(import.meta.dirname, 'web/public/style.css'),
      },
    },
  },
});
