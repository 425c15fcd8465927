/** A voice of the device itself: others send what they say to somebody else's server. */
function russianVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window) || typeof SpeechSynthesisUtterance !== 'function') return null;
  const voices = speechSynthesis
    .getVoices()
    .filter((voice) => /^ru\b/i.test(voice.lang) && voice.localService);
  return voices[0] || null;
}

/** The browser forgets an utterance nobody holds, and its end with it. */
let held: SpeechSynthesisUtterance | null = null;

/** Says it by the browser's own Russian voice; false, at once, when there is none, and `failed` when it does not speak. */
export function sayByVoice(text: string, over: () => void, failed: () => void): boolean {
  const voice = russianVoice();
  if (!voice) return false;
  const utterance = new SpeechSynthesisUtterance(text);
  held = utterance;
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  utterance.onend = () => {
    if (held === utterance) over();
  };
  utterance.onerror = () => {
    if (held === utterance) failed();
  };
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
  return true;
}

/** Voices come some time after the first question. */
export function askForVoices(): void {
  if ('speechSynthesis' in window) speechSynthesis.getVoices();
}
