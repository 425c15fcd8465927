import { bookBody, outcomeOf } from './booking-pairs.mjs';

/** Somebody who wants any place of one day, as a good client asks: a listed slot, an alternative, the list again. */
export class Buyer {
  #http;
  #wish;
  /** Holds granted, and slots said to be taken, with when it was asked or told. */
  grants = [];
  refusals = [];
  /** Every answer to a write, by request and status. */
  answers = [];
  /** When the list of the day came empty: the only reason to give up. */
  foundDayFullAt = null;
  outcome = 'unfinished';
  tookMs = 0;

  constructor(http, wish) {
    this.#http = http;
    this.#wish = wish;
  }

  async run() {
    const begun = performance.now();
    this.outcome = await this.#buy();
    this.tookMs = performance.now() - begun;
  }

  async #buy() {
    let starts = await this.#listed();
    while (starts.length > 0) {
      const start = preferred(starts);
      const { held, alternatives } = await this.#hold(start);
      if (held) return this.#book(held);
      starts = alternatives.length > 0 ? alternatives : await this.#listed();
    }
    return 'day-full';
  }

  async #listed() {
    const { centreId, date, service } = this.#wish;
    const { status, text } = await this.#http.get(
      `/api/v1/centres/${centreId}/slots?service=${service}&date=${date}`,
    );
    if (status !== 200) throw new Error(`the list of slots answered ${status}: ${text}`);
    const starts = JSON.parse(text).slots.map(({ start }) => start);
    if (starts.length === 0) this.foundDayFullAt = performance.now();
    return starts;
  }

  async #hold(start) {
    const { centreId, service, date } = this.#wish;
    const askedAt = performance.now();
    const answer = await this.#http.post('/api/v1/holds', JSON.stringify({ centreId, service, start }));
    this.answers.push(outcomeOf('hold', answer));
    const body = JSON.parse(answer.text);
    if (answer.status === 201) {
      this.grants.push({ start, askedAt });
      return { held: body, alternatives: [] };
    }
    if (body.code !== 'slot-taken') throw new Error(`a hold was refused with ${answer.text}`);
    this.refusals.push({ start, toldAt: performance.now() });
    const here = body.alternatives.filter(
      (other) => other.centreId === centreId && other.start.startsWith(date),
    );
    return { held: null, alternatives: here.map((other) => other.start) };
  }

  async #book({ id, secret }) {
    const answer = await this.#http.post('/api/v1/bookings', bookBody(id), {
      authorization: `Bearer ${secret}`,
    });
    const outcome = outcomeOf('book', answer);
    this.answers.push(outcome);
    return answer.status === 201 ? 'booked' : outcome;
  }
}

/** Most people want the beginning of the list, so the same slots are fought over while others stay free. */
function preferred(starts) {
  return starts[Math.floor(starts.length * Math.random() ** 3)];
}
