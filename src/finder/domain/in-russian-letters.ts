/** Sounds as passports, signs and English readers write them. Of two that begin alike the longer is first. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{ shch: 'щ', sch: 'щ', zh: 'ж', kh: 'х', ts: 'ц', ch: 'ч', sh: 'ш', ck: 'к' },
  ...{ yy: 'ый', yo: 'ё', yu: 'ю', ya: 'я', ye: 'е' },
  ...{ a: 'а', b: 'б', c: 'ц', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'й', k: 'к', l: 'л' },
  ...{ m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'кс' },
  ...{ y: 'ы', z: 'з', č: 'ч', š: 'ш', ž: 'ж', "'": 'ь', '’': 'ь' },
};
const SOUND = new RegExp(Object.keys(SOUNDS).join('|'), 'g');
const WORD = /\p{Script=Latin}[\p{Script=Latin}'’]*/gu;

/** "Nalchik" is "налчик": words of Latin letters by their sound, all else as it was typed. */
export function inRussianLetters(typed: string): string {
  return typed.normalize('NFC').replace(WORD, (word) =>
    word
      .toLowerCase()
      .replace(/(?<=[kg])y$/, 'ий')
      .replace(/(?<=[aeiou])y(?![aeouy])/g, 'й')
      .replace(SOUND, (sound) => SOUNDS[sound] ?? sound),
  );
}
