// `npm start`: builds what is not built yet, then runs the server in this same process, so that signals
// reach it directly.
import { ensureBuilt } from './build.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Okno needs Node 20.19 or newer (24 is recommended); this is ${process.versions.node}.`);
  process.exit(1);
}

ensureBuilt();
await import('../dist/server/src/main.js');
