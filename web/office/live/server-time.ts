import { useEffect, useState } from 'react';

const A_SECOND_MS = 1_000;
let ahead = 0;
const watchers = new Set<() => void>();

/** Told by each pulse of a live stream: the server's time, and this device's at the same moment. */
export function setServerTime(server: number, own: number): void {
  if (!Number.isFinite(server)) return;
  ahead = server - own;
  for (const tell of watchers) tell();
}

/** Epoch milliseconds by the server's clock, whatever this device's says; by the device's before the first pulse. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** The server's time, again after each interval: waits and countdowns on a screen go by it. */
export function useServerNow(everyMs = A_SECOND_MS): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tell = (): void => setNow(serverNow());
    const timer = setInterval(tell, everyMs);
    // A device whose clock is wrong shows wrong waits only until it is first told the time.
    watchers.add(tell);
    return () => {
      clearInterval(timer);
      watchers.delete(tell);
    };
  }, [everyMs]);
  return now;
}
