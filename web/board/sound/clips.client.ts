import type { SpokenWord } from '../../../src/queue/domain/spoken-call.ts';
import { audio } from './audio.client.ts';

/** Addresses of the clips (made by scripts/board-sounds.mjs) by their names. */
const FILES = import.meta.glob('../sounds/*.mp3', { eager: true, query: '?url', import: 'default' });
/** Between two words. */
const GAP_SECONDS = 0.03;
/** Before "окно": what comes is another thing. */
const PAUSE_SECONDS = 0.25;

/** Seventy-five at most, some megabytes in all: kept, so that a call is said without a connection. */
const known: Record<string, AudioBuffer | undefined> = {};

/** Says the words by clips, one after the other; a clip that cannot be had is left out. */
export function sayByClips(words: readonly SpokenWord[], over: () => void): void {
  let missing = words.length;
  const loaded = (): void => {
    missing -= 1;
    if (missing === 0) play(words, over);
  };
  words.forEach(({ clip }) => load(clip, loaded));
}

function load(clip: string, done: () => void): void {
  const own = audio();
  const address = FILES[`../sounds/${clip}.mp3`];
  if (known[clip] || !own || !address) return done();
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'arraybuffer';
  request.timeout = 4_000;
  request.onloadend = () => {
    if (request.status !== 200) return done();
    const kept = (buffer: AudioBuffer): void => {
      known[clip] = buffer;
      done();
    };
    // Old browsers answer by the callbacks only, new ones by a promise as well, which must not fail unheard.
    const promise = own.decodeAudioData(request.response as ArrayBuffer, kept, done) as
      Promise<unknown> | undefined;
    if (promise) promise.catch(() => undefined);
  };
  request.send();
}

function play(words: readonly SpokenWord[], over: () => void): void {
  const own = audio();
  if (!own) return over();
  let at = own.currentTime + GAP_SECONDS;
  words.forEach(({ clip }) => {
    const buffer = known[clip];
    if (!buffer) return;
    if (clip === 'window') at += PAUSE_SECONDS;
    const source = own.createBufferSource();
    source.buffer = buffer;
    source.connect(own.destination);
    source.start(at);
    at += buffer.duration + GAP_SECONDS;
  });
  setTimeout(over, (at - own.currentTime) * 1000);
}
