// Ctrl-C must not leave a PostgreSQL behind: it runs in a session of its own and would not hear it.
const cleanUps = new Set();

/** Registers what an interrupted run has to do before it leaves; the answer takes it back. */
export function whenInterrupted(cleanUp) {
  cleanUps.add(cleanUp);
  return () => cleanUps.delete(cleanUp);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    // The last begun is the first to end: the product before its database.
    for (const cleanUp of [...cleanUps].reverse()) await cleanUp().catch(() => undefined);
    process.exit(1);
  });
}
