import { ask } from './ask.client.ts';
import { element, setText, show } from './elements.client.ts';

const ADDRESS = '/api/v1/devices/pairings';
const ASK_EVERY_MS = 3_000;
const AGAIN_MS = 5_000;
/** People read six digits in two groups. */
const GROUP = 3;

interface Started {
  readonly id: string;
  readonly secret: string;
  readonly code: string;
}

/** Shows a code until somebody has typed it in the office, and loads the page anew: now as a board. */
export function startPairing(): void {
  show('pairing', true);
  begin();
}

function begin(): void {
  ask(
    'POST',
    ADDRESS,
    ({ status, text }) => {
      tell(status === 201);
      if (status !== 201) return void setTimeout(begin, AGAIN_MS);
      const started = JSON.parse(text) as Started;
      setText('code', `${started.code.slice(0, GROUP)}\u00a0${started.code.slice(GROUP)}`);
      wait(started);
    },
    { kind: 'board' },
  );
}

function wait({ id, secret, code }: Started): void {
  setTimeout(() => {
    ask(
      'POST',
      `${ADDRESS}/finish`,
      ({ status, text }) => {
        // Asked too often, or no connection: the code is still good.
        tell(status !== 0 && status < 500);
        if (status === 200 && (JSON.parse(text) as { state: string }).state === 'paired')
          return location.reload();
        // Ten minutes are over: another code.
        if (status === 404) return begin();
        wait({ id, secret, code });
      },
      { id, secret },
    );
  }, ASK_EVERY_MS);
}

function tell(isThere: boolean): void {
  setText('pair-note', element('pair-note').getAttribute(isThere ? 'data-wait' : 'data-lost') || '');
}
