import { malformedRequest, nestedTooDeep } from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';
import { hasForbiddenCharacters } from '../validation/clean-text.ts';

/** Deepest JSON accepted. No body of ours needs more than four levels; validators recurse. */
export const MOST_LEVELS = 16;

/**
 * Refuses what no room may ever see: JSON nested too deep, and text with NUL, other control characters
 * or lone surrogates, which PostgreSQL cannot store. Throws `Problem`; walks without recursion.
 */
export function refuseHostileInput(input: unknown): void {
  const open: { value: unknown; pointer: string; level: number }[] = [
    { value: input, pointer: '', level: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, pointer, level } = next;
    if (typeof value === 'string' && hasForbiddenCharacters(value, { multiline: true }))
      throw forbidden(pointer);
    if (typeof value !== 'object' || value === null) continue;
    if (level >= MOST_LEVELS) throw new Problem(nestedTooDeep, { values: { most: MOST_LEVELS } });
    for (const [name, member] of Object.entries(value)) {
      if (hasForbiddenCharacters(name)) throw forbidden(pointer);
      open.push({ value: member, pointer: `${pointer}/${name}`, level: level + 1 });
    }
  }
}

function forbidden(pointer: string): Problem {
  return new Problem(malformedRequest, { errors: [{ pointer, code: 'forbidden-character' }] });
}
