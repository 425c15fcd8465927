import type { BoardCallView } from '../../../src/queue/board/board.view.ts';
import { spokenCall } from '../../../src/queue/domain/spoken-call.ts';
import { Announcer } from './announcer.client.ts';
import { audio, chime, isAudible, wakeAudio } from './audio.client.ts';
import { sayByClips } from './clips.client.ts';
import { askForVoices, sayByVoice } from './speech.client.ts';

const KEPT_AS = 'okno-board-sound';

/** Shows the button of the sound and answers what says a call aloud. */
export function startSound(button: HTMLButtonElement): (call: BoardCallView) => void {
  if (!audio()) return () => undefined;
  let isWanted = kept() !== 'off';
  const mayBeHeard = (): boolean => isWanted && isAudible();
  const announcer = new Announcer(sayCall, mayBeHeard);
  const show = (): void => {
    const isOn = mayBeHeard();
    button.hidden = false;
    button.textContent = button.getAttribute(isOn ? 'data-off' : 'data-on');
    button.className = isWanted && !isOn ? 'sound is-needed' : 'sound';
  };
  button.addEventListener('click', () => {
    if (mayBeHeard()) {
      isWanted = false;
      announcer.forget();
    } else isWanted = true;
    keep(isWanted ? 'on' : 'off');
    show();
    if (isWanted) wakeAudio(show);
  });
  askForVoices();
  // Where the browser lets it, sound is on without a press; else one press of the remote's button is enough.
  const own = audio();
  if (own) own.onstatechange = show;
  show();
  if (isWanted && !isAudible()) button.focus();
  return (call) => announcer.add(call);
}

function sayCall({ ticket, window: at }: BoardCallView, over: () => void): void {
  const words = spokenCall(ticket, at);
  const text = words.map(({ clip, word }) => (clip === 'window' ? `, ${word}` : word)).join(' ');
  const byClips = (): void => sayByClips(words, over);
  chime(() => {
    if (!sayByVoice(text.replace(' ,', ','), over, byClips)) byClips();
  });
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function keep(value: string): void {
  try {
    localStorage.setItem(KEPT_AS, value);
  } catch {
    // A television that keeps nothing asks again after it was switched off.
  }
}
