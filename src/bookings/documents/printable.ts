/**
 * Code points that both faces of the talon's font (Roboto Regular and Medium of pdfmake) can draw. A test
 * asks the font itself about every one of them.
 */
export const PRINTABLE_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x300, 0x301],
  [0x400, 0x486],
  [0x488, 0x513],
  [0x1e80, 0x1e85],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2011],
  [0x2013, 0x2014],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x20bd, 0x20bd],
  [0x2116, 0x2116],
  [0x2212, 0x2212],
];

/**
 * The text as the talon's font can draw it. A letter outside of it comes as its base letter (ẍ as x), whatever
 * has none as "?", for an empty box on paper reads as a fault of the printer.
 */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => (isPrintable(letter) ? letter : plainer(letter))).join(
    '',
  );
}

function plainer(letter: string): string {
  if (/\s/u.test(letter)) return ' ';
  if (/\p{Mark}/u.test(letter)) return '';
  const base = Array.from(letter.normalize('NFKD'))[0] ?? '';
  return base !== '' && isPrintable(base) ? base : '?';
}

function isPrintable(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  return PRINTABLE_RANGES.some(([first, last]) => point >= first && point <= last);
}
