import type { Language } from '../../common/http/language.ts';

/** A local date on paper: «вторник, 24 ноября 2026». */
export function dayWords(language: Language, date: string): string {
  const written = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru-RU', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  return written.format(Date.parse(`${date}T12:00:00Z`)).replace(/\s?г\.$/u, '');
}
