import { ask } from './ask.client.ts';
import { BOARD_ADDRESS, startBoard } from './board.client.ts';
import { show } from './elements.client.ts';
import { startPairing } from './pairing.client.ts';

const AGAIN_MS = 2_000;

/** The server knows the device by its cookie: it is a board already, or it is to become one. */
function start(): void {
  ask('GET', BOARD_ADDRESS, ({ status }) => {
    const isAnswered = status === 200 || (status >= 400 && status < 500);
    show('lost', !isAnswered);
    if (status === 200) startBoard();
    else if (isAnswered) startPairing();
    else setTimeout(start, AGAIN_MS);
  });
}

start();
