import type { BoardCallView } from '../../../src/queue/board/board.view.ts';

/** A queue longer than this would be heard minutes late. */
const MOST_WAITING = 8;
/** A voice that never ends must not silence the rest. */
const LONGEST_CALL_MS = 20_000;

/** Says one call and tells when it is over. */
export type Say = (call: BoardCallView, over: () => void) => void;

/** Says calls one after another, never two at once. */
export class Announcer {
  readonly #waiting: BoardCallView[] = [];
  #isBusy = false;

  constructor(
    private readonly say: Say,
    private readonly maySpeak: () => boolean,
  ) {}

  add(call: BoardCallView): void {
    // Of a ticket that waits to be said only its newest call counts.
    for (let index = this.#waiting.length - 1; index >= 0; index -= 1)
      if ((this.#waiting[index] as BoardCallView).ticket === call.ticket) this.#waiting.splice(index, 1);
    this.#waiting.push(call);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
    this.#next();
  }

  /** When the sound is turned off: what waits is not said later. */
  forget(): void {
    this.#waiting.length = 0;
  }

  #next(): void {
    if (this.#isBusy) return;
    if (!this.maySpeak()) return this.forget();
    const call = this.#waiting.shift();
    if (!call) return;
    this.#isBusy = true;
    let isOver = false;
    const over = (): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(late);
      this.#isBusy = false;
      this.#next();
    };
    const late = setTimeout(over, LONGEST_CALL_MS);
    this.say(call, over);
  }
}
