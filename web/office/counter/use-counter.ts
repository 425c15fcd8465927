import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { useLanguage } from '../language/language.tsx';
import { useLive } from '../live/use-live.ts';
import { useCentre } from '../session/centre.tsx';
import type { Counter, DeskAnswer, Service } from './views.ts';

/** Refusals that say: what was on the screen is no longer so. */
const STALE = new Set([
  'ticket-moved-on',
  'window-moved-on',
  'window-busy',
  'window-not-open',
  'window-not-yours',
]);

/** What to tell the clerk of the last press: a refusal, or a sentence. */
export type Notice =
  | { readonly kind: 'refused'; readonly error: unknown; readonly isStale: boolean }
  | { readonly kind: 'told'; readonly text: string };

export interface CounterScreen {
  readonly view: Counter | null;
  /** Nothing may be pressed: the last press is on its way, or what it did is not on the screen yet. */
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  tell(this: void, notice: Notice | null): void;
  /** Sends one press; `done` is called when the server has taken it. */
  press<Answer>(this: void, send: () => Promise<Answer>, done?: (told: Answer) => void): void;
}

/** The clerk's screen: fed by the stream, and read anew at once when a press was refused or the stream is silent. */
export function useCounter(): CounterScreen {
  const { id: centreId } = useCentre();
  const [view, setView] = useState<Counter | null>(null);
  const [isSending, setSending] = useState(false);
  const [awaited, setAwaited] = useState<number | null>(null);
  const [notice, tell] = useState<Notice | null>(null);
  const shown = useRef<Counter | null>(null);
  const show = (next: Counter): void => {
    shown.current = next;
    setView(next);
    // Whatever it was that was awaited, this is how things are.
    setAwaited((turn) => (turn !== null && isBefore(next, turn) ? turn : null));
  };
  const connection = useLive(`/api/v1/staff/centres/${centreId}/counter/live`, {
    counter: (data) => show(data as Counter),
  });
  const reread = async (): Promise<void> =>
    show(
      await answer(api.GET('/api/v1/staff/centres/{centreId}/counter', { params: { path: { centreId } } })),
    );
  const press: CounterScreen['press'] = (send, done) => {
    if (isSending) return;
    setSending(true);
    tell(null);
    void send()
      .then(
        async (told) => {
          done?.(told);
          // The stream may have been quicker than the answer: then there is nothing to wait for any more.
          if (isDeskAnswer(told) && isBefore(shown.current, told.turn)) setAwaited(told.turn);
          if (connection.state !== 'connected') await reread();
        },
        async (error: unknown) => {
          tell({ kind: 'refused', error, isStale: error instanceof Refusal && STALE.has(error.code) });
          if (error instanceof Refusal) await reread();
        },
      )
      .catch(() => undefined)
      .finally(() => setSending(false));
  };
  return { view, isBusy: isSending || awaited !== null, notice, tell, press };
}

/** Whether a screen still shows the window as it was before a turn. Without a window there is nothing to show. */
function isBefore(view: Counter | null, turn: number): boolean {
  return view?.window ? view.window.turn < turn : false;
}

function isDeskAnswer(told: unknown): told is DeskAnswer {
  return typeof told === 'object' && told !== null && 'turn' in told;
}

/** The catalogue in the language of the office: titles, minutes, documents. */
export function useServices(): readonly Service[] {
  const { language } = useLanguage();
  const services = useQuery({
    queryKey: ['services', language],
    queryFn: () => answer(api.GET('/api/v1/staff/services')),
    staleTime: Infinity,
  });
  return services.data ?? [];
}
