import type { BoardView } from '../../src/queue/board/board.view.ts';
import { CentreClock, clockWords, dayWords } from './clock.client.ts';
import { draw } from './draw.client.ts';
import { element, setText, show } from './elements.client.ts';
import { enBoardTexts } from './en.ts';
import { keepConnected } from './live/connection.client.ts';
import { NewCalls } from './new-calls.ts';
import { reloadOnce } from './reload.client.ts';
import { startSound } from './sound/sound.client.ts';
import { boardTexts } from './texts.ts';

export const BOARD_ADDRESS = '/api/v1/devices/board';
/** At this hour, once a day, the page is loaded anew: televisions forget to tidy up. */
const QUIET_HOUR = 4;
const HOUR_MS = 3_600_000;
const REFUSED_PAUSE_MS = 3_000;

/** Runs the board of this device's centre. */
export function startBoard(): void {
  const texts = document.documentElement.lang === 'en' ? enBoardTexts : boardTexts;
  const version = document.body.getAttribute('data-version');
  const clock = new CentreClock();
  const newCalls = new NewCalls();
  show('board', true);
  const say = startSound(element('sound') as HTMLButtonElement);
  const tick = (): void => {
    const wall = clock.wall();
    if (!wall) return;
    setText('clock', clockWords(wall));
    setText('day', dayWords(wall, texts));
  };
  keepConnected(BOARD_ADDRESS, {
    state: (text) => {
      const view = JSON.parse(text) as BoardView;
      if (view.version !== version) reloadOnce(view.version);
      clock.setOffset(view.utcOffset);
      draw(view);
      const now = clock.now();
      newCalls.of(view.calls, now === null ? Date.now() : now).forEach(say);
      tick();
    },
    pulse: (now) => {
      clock.set(now);
      tick();
      const wall = clock.wall();
      // The server has just been heard, so the page will come back.
      if (wall && wall.getUTCHours() === QUIET_HOUR && performance.now() > HOUR_MS) location.reload();
    },
    isThere: (isThere) => show('lost', !isThere),
    refused: () => void setTimeout(() => location.reload(), REFUSED_PAUSE_MS),
  });
  setInterval(tick, 1_000);
}
