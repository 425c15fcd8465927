/** A time on the page. Instants are epoch milliseconds. */
export interface ShownTime {
  readonly startsAt: number;
  /** Held for this very browser: not free for others, and open to this visitor. */
  readonly isOwn: boolean;
  readonly isGone: boolean;
}

export interface LiveChange {
  readonly gone: readonly number[];
  readonly back: readonly number[];
  /** Free times for which the page has no place: adding one would move the others under the finger. */
  readonly hasNew: boolean;
}

/** What of the page is no longer true, now that these times are free. */
export function liveChange(shown: readonly ShownTime[], free: readonly number[]): LiveChange {
  const now = new Set(free);
  const known = new Set(shown.map(({ startsAt }) => startsAt));
  const isOpen = ({ startsAt, isOwn }: ShownTime): boolean => isOwn || now.has(startsAt);
  return {
    gone: shown.filter((time) => !time.isGone && !isOpen(time)).map(({ startsAt }) => startsAt),
    back: shown.filter((time) => time.isGone && isOpen(time)).map(({ startsAt }) => startsAt),
    hasNew: free.some((startsAt) => !known.has(startsAt)),
  };
}
