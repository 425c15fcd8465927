import { chipsOf, markBack, markGone, settleGone } from './live-chips.client.ts';
import type { Chip } from './live-chips.client.ts';
import { openStream } from './live-stream.client.ts';
import { liveChange } from './live-times.ts';
import { TIMES_HERE } from './live-words.ts';
import type { LiveWords } from './live-words.ts';

/** In a rush many times go in a second; they are said in one sentence. */
const GATHER_MS = 1_500;

/** Shows on the page of times what others take and give back while it is looked at. */
export function watchTimes(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-live]');
  const bar = form?.querySelector<HTMLElement>('[data-live-bar]');
  if (form && bar) watch(form, bar);
}

function watch(form: HTMLFormElement, bar: HTMLElement): void {
  const { live = '', now = '0', notice = '0' } = form.dataset;
  const words = JSON.parse(bar.dataset['liveBar'] ?? '') as LiveWords;
  const find = (name: string) => bar.querySelector<HTMLElement>(`[data-live-${name}]`);
  const [state, fresh, pause] = [find('state'), find('fresh'), find('pause')];
  const say = gathered(find('said'), words);
  const chips = chipsOf(form);
  // The server's clock carried on by ours: the phone's own may be wrong.
  const serverNow = (): number => Number(now) + performance.now();
  const wordOf = ({ startsAt }: Chip): string =>
    startsAt - Number(notice) <= serverNow() ? words.closed : words.taken;

  const stream = openStream(live, {
    state: (is) => {
      if (state) state.textContent = words[is];
    },
    times: (free) => {
      const { gone, back, hasNew } = liveChange(chips, free);
      for (const chip of chips) {
        if (gone.includes(chip.startsAt)) markGone(chip, wordOf(chip));
        if (back.includes(chip.startsAt)) markBack(chip);
      }
      bar.classList.toggle('live-has-new', hasNew);
      if (fresh) fresh.hidden = !hasNew;
      say(chips, hasNew);
    },
  });
  let isPaused = false;
  pause?.addEventListener('click', () => {
    isPaused = !isPaused;
    pause.textContent = isPaused ? words.resume : words.pause;
    if (isPaused) stream.pause();
    else stream.resume();
  });
  form.addEventListener('change', () => chips.forEach(({ input }) => settleGone(input)));
  form.addEventListener('focusout', () => setTimeout(() => chips.forEach(({ input }) => settleGone(input))));
}

/** Says politely what has changed since it last spoke; what came and went meanwhile is not said. */
function gathered(
  region: HTMLElement | null,
  words: LiveWords,
): (chips: readonly Chip[], hasNew: boolean) => void {
  const saidGone = new Set<Chip>();
  let saidNew = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (chips, hasNew) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const gone = chips.filter((chip) => chip.isGone && !saidGone.has(chip));
      const back = chips.filter((chip) => !chip.isGone && saidGone.has(chip));
      const chosen = gone.filter(({ input }) => input.checked);
      const others = gone.filter(({ input }) => !input.checked);
      const sentences = [
        sentence(words.saidChosen, chosen),
        sentence(words.saidGone, others),
        sentence(words.saidBack, back),
        hasNew && !saidNew ? words.saidNew : '',
      ].filter(Boolean);
      for (const chip of gone) saidGone.add(chip);
      for (const chip of back) saidGone.delete(chip);
      saidNew = hasNew;
      if (region && sentences.length > 0) region.textContent = sentences.join(' ');
    }, GATHER_MS);
  };
}

function sentence(template: string, chips: readonly Chip[]): string {
  return chips.length === 0 ? '' : template.replace(TIMES_HERE, chips.map(({ words }) => words).join(', '));
}
