import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { SESSION_KEY } from '../session/session.ts';
import { connection } from './connection.ts';
import type { Connection } from './connection.ts';
import { LiveStream } from './live-stream.ts';
import type { LiveHandlers, LiveSurroundings } from './live-stream.ts';
import { setServerTime } from './server-time.ts';

const browser: LiveSurroundings = {
  open: (path) => new EventSource(path),
  now: () => Date.now(),
  random: () => Math.random(),
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Watches a stream of the server for as long as the screen is open: `useLive('/api/v1/staff/…/live', { hall: show })`.
 * Each handler is given the parsed data of its event; the first event after every connecting is the whole state.
 * Null as the path watches nothing. What comes back says whether what is on the screen is true now, or since when not.
 */
export function useLive(path: string | null, handlers: LiveHandlers): Connection {
  const [state, setState] = useState<Connection>({ state: 'connecting' });
  const queries = useQueryClient();
  const onEvent = useEffectEvent((event: string, data: unknown) => handlers[event]?.(data));
  const events = Object.keys(handlers).sort().join(' ');
  useEffect(() => {
    if (path === null) return;
    const key = Symbol(path);
    const stream = new LiveStream(
      {
        path,
        events: events.split(' '),
        onEvent: (event, data) => onEvent(event, data),
        onState: (next) => {
          setState(next);
          connection.stream(key, next);
          // A session that ended closes its streams: then the sign-in screen is due, not patience.
          if (next.state === 'lost') void queries.invalidateQueries({ queryKey: SESSION_KEY });
        },
        onPulse: (serverTime) => setServerTime(serverTime, Date.now()),
      },
      browser,
    );
    stream.start();
    return () => {
      stream.stop();
      connection.stream(key, null);
    };
  }, [path, events, queries]);
  return state;
}
