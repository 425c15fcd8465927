/** After a refusal (too many streams, the server away) the browser gives up by itself; we ask again. */
const AGAIN_MS = 15_000;

export type StreamState = 'on' | 'lost' | 'paused';

export interface LiveStream {
  pause(): void;
  resume(): void;
}

/** Free times of a day, as the server tells them while the page is looked at. */
export function openStream(
  address: string,
  told: { readonly times: (free: readonly number[]) => void; readonly state: (state: StreamState) => void },
): LiveStream {
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isPaused = false;

  const close = (): void => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
  const open = (): void => {
    close();
    if (isPaused || document.hidden) return;
    const stream = new EventSource(address);
    source = stream;
    stream.addEventListener('slots', ({ data }: MessageEvent<string>) => {
      const { slots } = JSON.parse(data) as { slots: readonly { start: string }[] };
      told.state('on');
      told.times(slots.map(({ start }) => Date.parse(start)));
    });
    stream.addEventListener('error', () => {
      told.state('lost');
      if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    });
  };
  // A page nobody looks at, or kept in the browser's memory, holds no connection.
  document.addEventListener('visibilitychange', open);
  addEventListener('pagehide', close);
  addEventListener('pageshow', ({ persisted }) => persisted && open());
  open();
  return {
    pause: () => {
      isPaused = true;
      close();
      told.state('paused');
    },
    resume: () => {
      isPaused = false;
      told.state('on');
      open();
    },
  };
}
