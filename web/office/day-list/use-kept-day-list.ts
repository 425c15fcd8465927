import { useEffect, useRef } from 'react';
import { useLanguage } from '../language/language.tsx';
import { useCentre } from '../session/centre.tsx';
import { keepDayList } from './kept-day-list.ts';

/** Each reading of names is written down, so the list is not read with every step in the hall. */
const EVERY_MS = 120_000;

/** Keeps today's list of the chosen centre fresh on this device, while `change` goes on changing. */
export function useKeptDayList(change: unknown): void {
  const { id: centreId, permissions } = useCentre();
  const { language } = useLanguage();
  const keptAt = useRef(Number.NEGATIVE_INFINITY);
  const leaving = useRef<AbortController | null>(null);
  const maySee = permissions.includes('visits.see');
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  useEffect(() => {
    if (!maySee || change === null) return;
    const wait = Math.max(0, keptAt.current + EVERY_MS - performance.now());
    const timer = setTimeout(() => {
      keptAt.current = performance.now();
      // Without the server the list kept before stays; that is what it is for.
      const { signal } = leaving.current ?? new AbortController();
      keepDayList(centreId, language, signal).catch(() => undefined);
    }, wait);
    return () => clearTimeout(timer);
  }, [maySee, change, centreId, language]);
}
