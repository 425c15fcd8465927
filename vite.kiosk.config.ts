import path from 'node:path';
import { defineConfig } from 'vite';

/** The kiosk at the door. Called by scripts/build-kiosk.mjs, which makes the fonts first. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/kiosk/',
  publicDir: false,
  resolve: { alias: { '@fonts': path.join(import.meta.dirname, 'dist/fonts') } },
  build: {
    outDir: 'dist/kiosk',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: ['es2022', 'chrome94', 'firefox93', 'safari15.4'],
    assetsDir: '.',
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: {
        kiosk: path.join(import.meta.dirname, 'web/kiosk/client.ts'),
        style: path.join(import.meta.dirname, 'web/kiosk/style.css'),
      },
    },
  },
});
