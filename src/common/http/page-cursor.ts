/** Where a page of a list by name ended. */
export interface PageEnd {
  readonly text: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST = 1000;

/** Opaque text for `nextCursor`. */
export function writePageEnd({ text, id }: PageEnd): string {
  const bytes = new TextEncoder().encode(`${id}${text}`);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The end a cursor stands for; null for whatever is not one of ours. */
export function readPageEnd(cursor: string): PageEnd | null {
  if (cursor.length > LONGEST || !/^[\w-]+$/.test(cursor)) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    const whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const [id, text] = [whole.slice(0, 36), whole.slice(36)];
    return UUID.test(id) && !/\p{Control}/u.test(text) ? { text, id } : null;
  } catch {
    return null;
  }
}
