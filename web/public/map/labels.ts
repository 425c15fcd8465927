export interface Label {
  readonly words: string;
  /** Pixels, of the middle of its pin. */
  readonly x: number;
  readonly y: number;
  /** What its pin says. */
  readonly pin: string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LETTER_PX = 8;
const LINE_PX = 20;
const PIN_PX = 36;
/** From the middle of a pin to the middle of the name below it. */
const BELOW_PX = 26;

/** Names that can be written without running into another or under a pin; the first of two that meet stays. */
export function legible<Name extends Label>(names: readonly Name[]): Name[] {
  const pins = names.map(pinBox);
  const written: Name[] = [];
  for (const name of names) {
    const box = nameBox(name);
    const inTheWay = [...pins.filter((_, index) => names[index] !== name), ...written.map(nameBox)];
    if (!inTheWay.some((other) => meet(box, other))) written.push(name);
  }
  return written;
}

function pinBox({ x, y, pin }: Label): Box {
  return { x, y, width: PIN_PX + (pin.length - 1) * LETTER_PX, height: PIN_PX };
}

function nameBox({ x, y, words }: Label): Box {
  return { x, y: y + BELOW_PX, width: words.length * LETTER_PX, height: LINE_PX };
}

function meet(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
