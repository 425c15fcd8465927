export interface Label {
  readonly words: string;
  /** Pixels, of the middle of the pin. */
  readonly x: number;
  readonly y: number;
}

const LETTER_PX = 8;
const LINE_PX = 20;

/** Which names can be written without running into another; the first of two that would goes. */
export function legible<Name extends Label>(names: readonly Name[]): Name[] {
  const written: Name[] = [];
  for (const name of names) if (!written.some((other) => meet(name, other))) written.push(name);
  return written;
}

function meet(a: Label, b: Label): boolean {
  const widths = ((a.words.length + b.words.length) * LETTER_PX) / 2;
  return Math.abs(a.x - b.x) < widths && Math.abs(a.y - b.y) < LINE_PX;
}
