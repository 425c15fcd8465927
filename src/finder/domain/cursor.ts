import { hasForbiddenCharacters } from '../../common/validation/clean-text.ts';

/** Where a page of centres ended: the last row's place in the order. */
export interface Position {
  readonly number: number;
  readonly text: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST = 2000;

/** Opaque text for `nextCursor`: base64url of the position. */
export function writeCursor({ number, text, id }: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify([number, text, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The position a cursor stands for; null for whatever is not one of ours. */
export function readCursor(cursor: string): Position | null {
  if (cursor.length > LONGEST || !/^[\w-]+$/.test(cursor)) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    const [number, text, id, ...more] = JSON.parse(new TextDecoder().decode(bytes)) as unknown[];
    const isWhole =
      Number.isFinite(number) && typeof text === 'string' && typeof id === 'string' && UUID.test(id);
    return isWhole && more.length === 0 && !hasForbiddenCharacters(text)
      ? { number: number as number, text, id }
      : null;
  } catch {
    return null;
  }
}
