const MINUTE_MS = 60_000;

/** Counts the hold down: each minute is announced politely once, the end is said aloud with the way on. */
export function countDownHold(): void {
  for (const notice of document.querySelectorAll<HTMLElement>('[data-hold]')) countDown(notice);
}

function countDown(notice: HTMLElement): void {
  const { hold, words = '[]', over = '' } = notice.dataset;
  const said = notice.querySelector('[data-hold-left]');
  const again = notice.querySelector<HTMLElement>('[data-hold-again]');
  const minuteWords = JSON.parse(words) as readonly string[];
  const end = performance.now() + Number(hold);
  let last = '';
  const tick = (): void => {
    const left = end - performance.now();
    const text = left > 0 ? (minuteWords[Math.floor(left / MINUTE_MS)] ?? '') : over;
    if (said && text !== last) said.textContent = text;
    last = text;
    if (left > 0) return void setTimeout(tick, Math.min(1000, left + 20));
    notice.classList.add('notice-warn');
    notice.querySelector('[data-hold-until]')?.setAttribute('hidden', '');
    again?.removeAttribute('hidden');
  };
  tick();
}
