type ContextClass = typeof AudioContext;

let context: AudioContext | null = null;

/** The one audio context of the page; null where the browser has none. */
export function audio(): AudioContext | null {
  const holder = window as unknown as { AudioContext?: ContextClass; webkitAudioContext?: ContextClass };
  const Context = holder.AudioContext || holder.webkitAudioContext;
  if (!context && Context) context = new Context();
  return context;
}

/** Browsers keep silent until somebody has pressed something. */
export function isAudible(): boolean {
  const own = audio();
  return own !== null && own.state === 'running';
}

/** To be called while a press is being handled; `done` when it is known what came of it. */
export function wakeAudio(done: () => void): void {
  const own = audio();
  if (!own || !own.resume) return done();
  own.resume().then(done, done);
}

const NOTES = [
  { hertz: 783.99, at: 0 },
  { hertz: 622.25, at: 0.32 },
];
const NOTE_SECONDS = 0.7;
const CHIME_SECONDS = 1.05;
const LOUDNESS = 0.5;

/** Two soft notes. */
export function chime(over: () => void): void {
  const own = audio();
  if (!own) return over();
  NOTES.forEach(({ hertz, at }) => {
    const from = own.currentTime + at;
    const tone = own.createOscillator();
    const volume = own.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(LOUDNESS, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + NOTE_SECONDS);
    tone.connect(volume);
    volume.connect(own.destination);
    tone.start(from);
    tone.stop(from + NOTE_SECONDS);
  });
  setTimeout(over, CHIME_SECONDS * 1000);
}
