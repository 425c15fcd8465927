const ENGLISH = `\`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:"<>`;
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю';
const KEYS = new Map(Array.from(ENGLISH, (key, at) => [key, RUSSIAN.charAt(at)]));

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Ends a word far more often than it stands for б, ю or ж. */
const MARKS_BEHIND = /[,.;:]+$/;

/**
 * What the same keys write in the Russian layout: "yfkmxbr" is "нальчик". Only in runs between spaces with
 * Latin letters and no Russian ones, for who typed a Russian letter had the layout on.
 */
export function inRussianLayout(typed: string): string {
  return typed.replace(/\S+/g, (run) =>
    LATIN.test(run) && !CYRILLIC.test(run)
      ? Array.from(run.replace(MARKS_BEHIND, '').toLowerCase(), (key) => KEYS.get(key) ?? key).join('')
      : run,
  );
}
