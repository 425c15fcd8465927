/** One thing to bring, already in the reader's language. From the catalogue: service × who comes. */
export interface DocumentToBring {
  readonly code: string;
  readonly title: string;
  readonly note: string | null;
}
