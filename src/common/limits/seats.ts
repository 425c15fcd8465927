/**
 * Streams kept for those who are known: a device, a session. All of a centre's screens stand behind one address, so
 * addresses are not counted. Whoever opens one more than a seat holds loses the oldest: a screen whose connection
 * broke without a word comes back at once, while its old stream still looks alive from here.
 */
export class Seats {
  readonly #open = new Map<string, Set<() => void>>();

  constructor(private readonly mostForOne: number) {}

  /** `end` is called when a newer stream needs the room; the answer is to be called once, when the stream ends. */
  enter(who: string, end: () => void): () => void {
    const seats = this.#open.get(who) ?? new Set();
    this.#open.set(who, seats.add(end));
    if (seats.size > this.mostForOne) {
      const [oldest] = seats;
      if (oldest) seats.delete(oldest);
      oldest?.();
    }
    return () => {
      seats.delete(end);
      if (seats.size === 0 && this.#open.get(who) === seats) this.#open.delete(who);
    };
  }

  /** How many are known now. */
  get size(): number {
    return this.#open.size;
  }
}
