import { useEffect } from 'react';
import { connection } from './connection.ts';
import { retryDelay } from './retry-delay.ts';

const QUIET_MS = 20_000;
const PATIENCE_MS = 8_000;

/**
 * Asks the server whether it is there while no live stream tells, and more eagerly once it was lost: the mark in the
 * header must be true on a screen where nobody presses anything.
 */
export function useServerWatch(): void {
  useEffect(() => {
    let failures = 0;
    let timer: ReturnType<typeof setTimeout>;
    const plan = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), failures === 0 ? QUIET_MS : retryDelay(failures, Math.random()));
    };
    const ask = async (): Promise<void> => {
      if (!connection.hasStreams || connection.now.state === 'lost') {
        const isThere = await answers();
        failures = isThere ? 0 : failures + 1;
        if (isThere) connection.requestAnswered();
        else connection.requestLost(Date.now());
      }
      plan();
    };
    // Whoever lost it, it is soon asked whether it is back; also whether it is lost at all.
    const doubt = (): void => {
      if (failures > 0) return;
      failures = 1;
      plan();
    };
    const leave = connection.subscribe(() => connection.now.state === 'lost' && doubt());
    const lost = (): void => connection.requestLost(Date.now());
    const back = (): void => void ask();
    plan();
    globalThis.addEventListener('online', back);
    globalThis.addEventListener('offline', lost);
    return () => {
      clearTimeout(timer);
      leave();
      globalThis.removeEventListener('online', back);
      globalThis.removeEventListener('offline', lost);
    };
  }, []);
}

async function answers(): Promise<boolean> {
  try {
    const response = await fetch('/health/live', {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}
