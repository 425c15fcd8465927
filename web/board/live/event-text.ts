/** An event of a stream. */
export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/** The whole events of a piece of a stream, and how many characters they took: what comes after is not whole yet. */
export function eventsIn(text: string): { readonly events: StreamEvent[]; readonly taken: number } {
  const events: StreamEvent[] = [];
  let taken = 0;
  for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n', taken)) {
    const event = eventOf(text.slice(taken, end));
    if (event.data !== '') events.push(event);
    taken = end + 2;
  }
  return { events, taken };
}

function eventOf(block: string): StreamEvent {
  let type = 'message';
  const data: string[] = [];
  block.split('\n').forEach((line) => {
    const parts = /^(\w+):? ?(.*)$/.exec(line);
    const value = (parts && parts[2]) || '';
    if (parts && parts[1] === 'event') type = value;
    if (parts && parts[1] === 'data') data.push(value);
  });
  return { type, data: data.join('\n') };
}
