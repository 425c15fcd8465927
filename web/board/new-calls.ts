import type { BoardCallView } from '../../src/queue/board/board.view.ts';

/** Older ones are not said: whoever they were for has been waiting or has come. */
const SAID_WITHIN_MS = 45_000;

/** Knows which calls have been said. It remembers those on the screen only, so it never grows. */
export class NewCalls {
  #known: readonly string[] | null = null;

  /**
   * The calls nobody has heard yet, the oldest first. What stood on the board when it was switched on is not said
   * again, for every reload would shout it.
   */
  of(calls: readonly BoardCallView[], now: number): readonly BoardCallView[] {
    const known = this.#known;
    this.#known = calls.map(({ key }) => key);
    if (known === null) return [];
    return calls
      .filter(({ key, calledAt }) => known.indexOf(key) === -1 && now - Date.parse(calledAt) < SAID_WITHIN_MS)
      .reverse();
  }
}
