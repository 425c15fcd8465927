import { eventsIn } from './event-text.ts';

/** A request keeps all it has read: after so many characters it begins anew, so that days fill no memory. */
const MOST_KEPT = 200_000;

export interface StreamHandlers {
  readonly event: (type: string, data: string) => void;
  readonly broken: () => void;
}

/** Opens a stream of events; the answer closes it. Browsers without EventSource read it by a request that goes on. */
export function openStream(address: string, handlers: StreamHandlers): () => void {
  return typeof EventSource === 'function'
    ? openEventSource(address, handlers)
    : openRequest(address, handlers);
}

function openEventSource(address: string, { event, broken }: StreamHandlers): () => void {
  const source = new EventSource(address);
  ['board', 'pulse'].forEach((type) => {
    source.addEventListener(type, (message) => event(type, (message as MessageEvent<string>).data));
  });
  // Not left to the browser: some give up for good, others come back after half a minute.
  source.onerror = () => {
    source.close();
    broken();
  };
  return () => source.close();
}

function openRequest(address: string, { event, broken }: StreamHandlers): () => void {
  const request = new XMLHttpRequest();
  let read = 0;
  let isClosed = false;
  const close = (): void => {
    isClosed = true;
    request.abort();
  };
  const more = (): void => {
    if (isClosed || request.readyState < 3 || request.status !== 200) return;
    const { events, taken } = eventsIn(request.responseText.slice(read));
    read += taken;
    events.forEach(({ type, data }) => event(type, data));
    if (read > MOST_KEPT && !isClosed) fail();
  };
  const fail = (): void => {
    if (isClosed) return;
    close();
    broken();
  };
  request.open('GET', address);
  request.setRequestHeader('accept', 'text/event-stream');
  request.onprogress = more;
  request.onreadystatechange = () => {
    more();
    if (request.readyState === 4) fail();
  };
  request.send();
  return close;
}
