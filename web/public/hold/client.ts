const MINUTE_MS = 60_000;

/** Counts the hold down: seen each second, said at two minutes, at one, and at the end with the way on. */
export function countDownHold(): void {
  for (const notice of document.querySelectorAll<HTMLElement>('[data-hold]')) countDown(notice);
}

function countDown(notice: HTMLElement): void {
  const { hold, left: words = '', said = '{}', over = '' } = notice.dataset;
  const find = (name: string) => notice.querySelector<HTMLElement>(`[data-hold-${name}]`);
  const clock = find('left');
  const aloud = find('said');
  const announcements = JSON.parse(said) as Readonly<Record<string, string>>;
  const end = performance.now() + Number(hold);
  let before = Number(hold);
  const tick = (): void => {
    const left = end - performance.now();
    if (left <= 0) return finish();
    if (clock) clock.textContent = words.replace('0:00', clockOf(left));
    for (const [minutes, text] of Object.entries(announcements)) {
      const mark = Number(minutes) * MINUTE_MS;
      if (aloud && before > mark && left <= mark) aloud.textContent = text;
    }
    before = left;
    setTimeout(tick, left % 1000 || 1000);
  };
  const finish = (): void => {
    // What stands below must not jump under the finger.
    notice.style.minHeight = `${notice.offsetHeight}px`;
    notice.classList.add('notice-warn');
    for (const name of ['left', 'extend']) find(name)?.remove();
    const until = find('until');
    if (until) until.textContent = over;
    if (aloud) aloud.textContent = over;
    find('again')?.removeAttribute('hidden');
  };
  tick();
}

/** 4:05; a second begun counts as a whole one, so that 0:00 is never shown while the place is held. */
function clockOf(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
