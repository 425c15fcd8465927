/** The challenge lives twenty minutes; a page left open longer asks for another. */
const FRESH_MS = 15 * 60_000;

/**
 * Solves a proof-of-work challenge in a worker while the visitor chooses, into the hidden field `altcha`.
 * Shows nothing; where it cannot be done (no secure context, no worker, no answer), the form goes without,
 * under the server's tighter limits.
 */
export function solveChallenges(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-challenge]')];
  const fields = forms.flatMap((form) => [...form.querySelectorAll<HTMLInputElement>('input[name=altcha]')]);
  if (fields.length === 0 || !globalThis.isSecureContext) return;
  const solve = (): void => {
    void solveOne().then((payload) => {
      for (const field of fields) field.value = payload;
    }, ignore);
  };
  solve();
  setInterval(solve, FRESH_MS);
  // A page come back from the browser's memory holds a solution that was used.
  addEventListener('pageshow', (event) => {
    if (event.persisted) solve();
  });
}

async function solveOne(): Promise<string> {
  const response = await fetch('/api/v1/challenges', { method: 'POST' });
  if (!response.ok) throw new Error(String(response.status));
  const challenge: unknown = await response.json();
  const worker = new Worker(new URL('./solver.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<string | null>) =>
        data === null ? reject(new Error('unsolved')) : resolve(data),
      );
      worker.addEventListener('error', () => reject(new Error('worker')));
      worker.postMessage(challenge);
    });
  } finally {
    worker.terminate();
  }
}

function ignore(): void {
  // The form is sent without a solution.
}
