import { inRussianLayout } from './other-layout.ts';
import { inRussianLetters } from './in-russian-letters.ts';

/**
 * What somebody may have meant by what was typed: the same; the same keys in the Russian layout; the same
 * sounds in Russian letters. Centres are written in Russian, so what has no Latin letters is only itself.
 */
export function readings(typed: string): string[] {
  return [...new Set([typed, inRussianLayout(typed), inRussianLetters(typed)])];
}
