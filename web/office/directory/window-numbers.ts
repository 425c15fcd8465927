const MOST = 200;

/** `1-4, 7` as numbers in order, each once; null for what is no such list. Empty text is no window at all. */
export function readNumbers(text: string): number[] | null {
  const found = new Set<number>();
  for (const piece of text.split(/[,;\s]+(?![-–—])/u).filter((one) => one !== '')) {
    const [, first, last = first] = /^(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?$/u.exec(piece) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!first || from < 1 || to > MOST || to < from) return null;
    for (let number = from; number <= to; number += 1) found.add(number);
  }
  return [...found].toSorted((a, b) => a - b);
}

/** The shortest way to write them: three or more in a row as a range. */
export function writeNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([from, to]) => (to - from < 2 ? range(from, to) : [`${from}-${to}`])).join(', ');
}

function range(from: number, to: number): string[] {
  return from === to ? [String(from)] : [String(from), String(to)];
}
