import { beforeEach, describe, expect, it } from '@jest/globals';
import { LiveStream, SILENCE_MS } from './live-stream.ts';
import type { LiveSurroundings } from './live-stream.ts';

/** What a browser's source does, by hand. */
class HandSource extends EventTarget {
  isClosed = false;

  close(): void {
    this.isClosed = true;
  }

  say(event: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }
}

interface Planned {
  readonly at: number;
  readonly work: () => void;
}

/** Time that passes when it is told to, and sources that are kept. */
class HandSurroundings implements LiveSurroundings {
  readonly sources: HandSource[] = [];
  #now = 1_000;
  #planned: Planned[] = [];

  open(): EventSource {
    const source = new HandSource();
    this.sources.push(source);
    return source as unknown as EventSource;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return 1;
  }

  later(work: () => void, milliseconds: number): () => void {
    const plan = { at: this.#now + milliseconds, work };
    this.#planned.push(plan);
    return () => {
      this.#planned = this.#planned.filter((one) => one !== plan);
    };
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#planned.filter(({ at }) => at <= this.#now);
    this.#planned = this.#planned.filter(({ at }) => at > this.#now);
    for (const { work } of due) work();
  }

  get last(): HandSource {
    return this.sources.at(-1) ?? new HandSource();
  }
}

describe('a live stream', () => {
  let around: HandSurroundings;
  let told: unknown[];
  let states: unknown[];
  let pulses: number[];
  let stream: LiveStream;

  beforeEach(() => {
    around = new HandSurroundings();
    told = [];
    states = [];
    pulses = [];
    stream = new LiveStream(
      {
        path: '/live',
        events: ['hall'],
        onEvent: (_event, data) => told.push(data),
        onState: (state) => states.push(state),
        onPulse: (time) => pulses.push(time),
      },
      around,
    );
    stream.start();
  });

  it('is connected when the state is there, and hands on each event', () => {
    expect(states).toEqual([{ state: 'connecting' }]);
    around.last.say('hall', { waiting: 1 });
    around.last.say('hall', { waiting: 2 });
    expect(states).toEqual([{ state: 'connecting' }, { state: 'connected' }]);
    expect(told).toEqual([{ waiting: 1 }, { waiting: 2 }]);
  });

  it('says since when it is lost, tries again ever later, and is connected with the next state', () => {
    around.last.say('hall', 1);
    around.pass(500);
    around.last.dispatchEvent(new Event('error'));
    expect(states.at(-1)).toEqual({ state: 'lost', since: 1_500 });
    expect(around.sources[0]?.isClosed).toBe(true);
    around.pass(1_000);
    expect(around.sources).toHaveLength(2);
    around.last.dispatchEvent(new Event('error'));
    around.pass(1_000);
    expect(around.sources).toHaveLength(2);
    around.pass(1_000);
    expect(around.sources).toHaveLength(3);
    expect(states.at(-1)).toEqual({ state: 'lost', since: 1_500 });
    around.last.say('hall', 2);
    expect(states.at(-1)).toEqual({ state: 'connected' });
  });

  it('is lost after twenty seconds without a pulse', () => {
    around.last.say('hall', 1);
    around.last.say('pulse', 1);
    around.pass(SILENCE_MS - 1);
    around.last.say('pulse', 2);
    expect(pulses).toEqual([1, 2]);
    around.pass(SILENCE_MS - 1);
    expect(states.at(-1)).toEqual({ state: 'connected' });
    around.pass(1);
    expect(states.at(-1)).toMatchObject({ state: 'lost' });
    expect(around.sources[0]?.isClosed).toBe(true);
  });

  it('without pulses may be silent for as long as nothing changes', () => {
    around.last.say('hall', 1);
    around.pass(10 * SILENCE_MS);
    expect(states.at(-1)).toEqual({ state: 'connected' });
  });

  it('that was stopped opens no more', () => {
    around.last.dispatchEvent(new Event('error'));
    stream.stop();
    around.pass(60_000);
    expect(around.sources).toHaveLength(1);
  });
});
