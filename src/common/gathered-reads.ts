/**
 * Lets readers who ask for the same thing at the same moment share one answer, without ever being
 * shown anything older than their own question: a reader joins only a read that has not begun.
 *
 * A read begins when all requests at hand have been looked at, and while one of a key runs, those who come wait
 * together for the next. Under load many requests cost one statement; alone, a request costs what it always did.
 * Nothing is kept afterwards.
 */
export class GatheredReads<Answer> {
  readonly #waiting = new Map<string, Promise<Answer>>();
  readonly #running = new Map<string, Promise<unknown>>();

  read(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const waiting = this.#waiting.get(key);
    if (waiting) return waiting;
    const answer = this.#begin(key, ask);
    this.#waiting.set(key, answer);
    return answer;
  }

  async #begin(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    await this.#running.get(key);
    await requestsAtHand();
    this.#waiting.delete(key);
    const answer = ask();
    const ended = answer.then(ignore, ignore).then(() => {
      if (this.#running.get(key) === ended) this.#running.delete(key);
    });
    this.#running.set(key, ended);
    return answer;
  }
}

/** Resolves after this turn of the event loop has handed out all that had come in. */
function requestsAtHand(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function ignore(): void {}
