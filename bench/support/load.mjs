import { createRequire } from 'node:module';
import { Pool } from 'undici';

export const { version } = createRequire(import.meta.url)('undici/package.json');

const KEEP_ALIVE_MS = 120_000;
/** A server accepts so many new connections at a time (Node's backlog is 511) without refusing any. */
const OPENED_AT_ONCE = 250;

/** Keeps the whole answer as text: the least a client can do and still look at it. */
class Answering {
  #resolve;
  #reject;
  #chunks = [];
  #status = 0;

  constructor(resolve, reject) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart() {}

  onResponseStart(_controller, status, headers) {
    this.#status = status;
    this.headers = headers;
  }

  onResponseData(_controller, chunk) {
    this.#chunks.push(chunk);
  }

  onResponseEnd() {
    const bytes = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, headers: this.headers, text: bytes.toString('utf8') });
  }

  onResponseError(_controller, error) {
    this.#reject(error);
  }
}

/** So many keep-alive connections to one server, one request at a time on each. */
export class Clients {
  #pool;
  #connections;

  constructor(url, connections) {
    this.#connections = connections;
    this.#pool = new Pool(url, {
      connections,
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MS,
      headersTimeout: 60_000,
      connectTimeout: 30_000,
    });
  }

  /** Opens every connection now, so that a rush does not measure handshakes. */
  async open(path = '/health/live') {
    for (let opened = OPENED_AT_ONCE; ; opened += OPENED_AT_ONCE) {
      const many = Math.min(opened, this.#connections);
      await Promise.all(Array.from({ length: many }, () => this.get(path)));
      if (many === this.#connections) return;
    }
  }

  /** @returns {Promise<{ status: number, headers: Record<string, string>, text: string }>} */
  request(method, path, { headers, body } = {}) {
    return new Promise((resolve, reject) => {
      this.#pool.dispatch({ method, path, headers, body }, new Answering(resolve, reject));
    });
  }

  get(path) {
    return this.request('GET', path);
  }

  post(path, body, headers = {}) {
    return this.request('POST', path, { headers: { 'content-type': 'application/json', ...headers }, body });
  }

  close() {
    return this.#pool.destroy();
  }
}

/**
 * V8 compiles what has run often, not long: on a slow machine seconds alone would measure cold code.
 * @typedef {{ seconds: number, steps: number, mostSeconds: number }} WarmUp
 */

/** @param {WarmUp} wish @param {() => number} done */
async function warm({ seconds, steps, mostSeconds }, done) {
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 1000;
  while (passed() < seconds || (done() < steps && passed() < mostSeconds)) {
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/**
 * So many clients, each beginning anew as soon as it is answered, uncounted until the server is warm and then for
 * `seconds` counted. `step` does one piece of work; what it answers is kept of those that ended in time.
 * @template Outcome
 * @param {{ clients: number, warmUp: WarmUp, seconds: number, step: () => Promise<Outcome>, onMeasured?: () => unknown }} options
 */
export async function closedLoop({ clients, warmUp, seconds, step, onMeasured }) {
  let steps = 0;
  const outcomes = [];
  const durations = [];
  let from = Infinity;
  let until = Infinity;
  const client = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      const outcome = await step();
      steps += 1;
      const ended = performance.now();
      if (ended < from || ended >= until) continue;
      durations.push(ended - begun);
      outcomes.push(outcome);
    }
  };
  const running = Array.from({ length: clients }, client);
  await warm(warmUp, () => steps);
  await onMeasured?.();
  from = performance.now();
  until = from + seconds * 1000;
  await Promise.all(running);
  return { perSecond: durations.length / seconds, durations, outcomes };
}
