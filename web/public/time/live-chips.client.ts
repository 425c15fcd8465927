import type { ShownTime } from './live-times.ts';

/** One time on the page. Nothing is ever removed or laid out anew: what is under the finger stays there. */
export interface Chip extends ShownTime {
  readonly input: HTMLInputElement;
  readonly words: string;
}

const GONE = 'chip-gone';

export function chipsOf(form: HTMLElement): readonly Chip[] {
  return [...form.querySelectorAll<HTMLInputElement>('.chip input')].map((input) => ({
    input,
    startsAt: Number(input.value),
    words: input.labels?.[0]?.textContent ?? '',
    isOwn: 'own' in input.dataset,
    get isGone() {
      return input.parentElement?.classList.contains(GONE) ?? false;
    },
  }));
}

/** Marks by shape and word. The chosen one can still be sent: the answer then offers the nearest free times. */
export function markGone({ input }: Chip, word: string): void {
  input.parentElement?.classList.add(GONE);
  const state = document.createElement('span');
  state.className = 'chip-state';
  state.textContent = word;
  input.labels?.[0]?.append(' ', state);
  settleGone(input);
}

export function markBack({ input, words }: Chip): void {
  input.parentElement?.classList.remove(GONE);
  const label = input.labels?.[0];
  if (label) label.textContent = words;
  input.disabled = false;
}

/** What is gone cannot be chosen; but whoever stands on it with the keyboard keeps the place. */
export function settleGone(input: HTMLInputElement): void {
  if (!input.parentElement?.classList.contains(GONE)) return;
  input.disabled = !input.checked && document.activeElement !== input;
}
