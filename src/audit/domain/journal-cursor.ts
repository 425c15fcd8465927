/** Where a page of the trail ended. */
export interface JournalEnd {
  readonly at: number;
  readonly id: string;
}

const CURSOR = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\d{1,15})$/;

/** Opaque text for `nextCursor`. */
export function writeJournalEnd({ at, id }: JournalEnd): string {
  return `${id}-${at}`;
}

/** The end a cursor stands for; null for whatever is not one of ours. */
export function readJournalEnd(cursor: string): JournalEnd | null {
  const [, id, at] = CURSOR.exec(cursor) ?? [];
  return id === undefined || at === undefined ? null : { id, at: Number(at) };
}
