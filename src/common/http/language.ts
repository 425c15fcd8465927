export type Language = 'ru' | 'en';

/** The language an `Accept-Language` header prefers among ours; Russian when it names neither. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...rest] = entry.trim().toLowerCase().split(';');
      const q = rest.map((part) => /^\s*q=([0-9.]+)$/.exec(part)?.[1]).find((value) => value !== undefined);
      return { language: tag.slice(0, 2), weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, weight }) => (language === 'ru' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'en' ? 'en' : 'ru';
}
