import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { BookingDetails } from '../../../src/bookings/booking-details.ts';
import type { DocumentToBring } from '../../../src/bookings/documents/document-to-bring.ts';
import { PRINTABLE_RANGES, printable } from '../../../src/bookings/documents/printable.ts';
import { talonPdf as drawn } from '../../../src/bookings/documents/talon-pdf.ts';
import { pageCount, pdfText, squeezed } from './pdf-text.ts';
import { SAMPLE_DOCUMENTS, sampleBooking } from './sample-booking.ts';

interface Font {
  hasGlyphForCodePoint(point: number): boolean;
}

function talonPdf(
  details: BookingDetails,
  documents: readonly DocumentToBring[],
  language: 'ru' | 'en',
): Promise<Buffer> {
  return drawn({
    ...{ details, documents, language, site: 'okno.example/visit' },
    service: 'Восстановление доступа к Госуслугам',
  });
}

const require = createRequire(import.meta.url);
const { Roboto } = require('pdfmake/fonts/Roboto.js') as { Roboto: { normal: string; bold: string } };

describe('the talon', () => {
  it('says in Russian everything the person needs, in letters that can be copied out of it', async () => {
    const pdf = await talonPdf(sampleBooking(), SAMPLE_DOCUMENTS, 'ru');
    const text = pdfText(pdf);
    for (const phrase of [
      'Талон предварительной записи',
      '4827-1935',
      'вторник, 24 ноября 2026 года, 10:15',
      'местное время, UTC+7 (МСК+4)',
      'с 09:45 до 10:30',
      'Отдел по Кожевниковскому району',
      'с. Кожевниково, ул. Парковая, д. 1, стр. 3',
      'Ёлкина-Щукина Мария Ивановна',
      'Восстановление доступа к Госуслугам',
      '+7 800 100-32-82',
      'Достаточно номера: бумажной карточки больше нет.',
      'Мы никогда не спрашиваем коды из СМС и пароли.',
      'на okno.example/visit по номеру талона и фамилии или позвоните нам.',
    ]) {
      expect(text).toContain(squeezed(phrase));
    }
    expect(text).not.toContain('\0');
  });

  it('is in English when asked, with names as they are', async () => {
    const text = pdfText(await talonPdf(sampleBooking(), SAMPLE_DOCUMENTS, 'en'));
    expect(text).toContain(squeezed('Tuesday, 24 November 2026, 10:15'));
    expect(text).toContain('Ёлкина-Щукина');
  });

  it('is exactly one page whatever is written on it, and never cuts the number, the time or the name', async () => {
    const longest = 'Щ'.repeat(50);
    const crowded = sampleBooking({
      visitor: { familyName: longest, givenName: longest, patronymic: longest },
      centre: { ...sampleBooking().centre, name: 'Отдел '.repeat(80), address: 'Республика, '.repeat(80) },
    });
    const documents = Array.from({ length: 12 }, (_, index) => ({
      code: `document-${index}`,
      title: 'Документ с нотариально заверенным переводом '.repeat(5),
      note: 'Перевод заверяет нотариус. '.repeat(40),
    }));
    const pdf = await talonPdf(crowded, documents, 'ru');
    const text = pdfText(pdf);
    expect(pageCount(pdf)).toBe(1);
    expect(text).toContain('4827-1935');
    expect(text).toContain(squeezed('24 ноября 2026'));
    expect(text.split('Щ')).toHaveLength(151);
    expect(text).toContain(squeezed('Мы никогда не спрашиваем'));
  });

  it('is the same to the byte when made again, so that its ETag holds', async () => {
    const [one, two] = [
      await talonPdf(sampleBooking(), SAMPLE_DOCUMENTS, 'ru'),
      await talonPdf(sampleBooking(), SAMPLE_DOCUMENTS, 'ru'),
    ];
    expect(one.equals(two)).toBe(true);
  });

  it('of a cancelled booking says so first and tells nobody what to bring', async () => {
    const text = pdfText(
      await talonPdf(sampleBooking({ status: 'cancelled-by-centre' }), SAMPLE_DOCUMENTS, 'ru'),
    );
    expect(text).toContain(squeezed('ЗАПИСЬ ОТМЕНЕНА'));
    expect(text).not.toContain('СНИЛС');
    expect(text).not.toContain('терминалу');
  });

  it('invents no address and no telephone where none is known', async () => {
    const centre = { ...sampleBooking().centre, settlement: null, address: null, phone: null };
    const text = pdfText(await talonPdf(sampleBooking({ centre }), [], 'ru'));
    expect(text).toContain(squeezed('Точный адрес уточните в центре.'));
    expect(text).not.toContain(squeezed('Телефон для справок'));
    expect(text).not.toContain(squeezed('позвоните'));
  });
});

describe('the letters of the talon', () => {
  it('are all in both faces of its font', () => {
    const fontkit = require('fontkit') as { openSync(path: string): Font };
    for (const font of [fontkit.openSync(Roboto.normal), fontkit.openSync(Roboto.bold)]) {
      for (const [first, last] of PRINTABLE_RANGES) {
        for (let point = first; point <= last; point += 1) {
          if (!font.hasGlyphForCodePoint(point)) throw new Error(`no glyph for U+${point.toString(16)}`);
        }
      }
    }
  });

  it('include those of the languages of the North Caucasus, the Volga and Yakutia', () => {
    const names = 'Ёжиков Къардэн Щоджэнцӏыкӏу Гӏазий Әминә Өмүт Җиһан Ҥыыла Ҕаас Ӯрӓн';
    expect(printable(names)).toBe(names);
  });

  it('become their nearest where the font has none', () => {
    expect(printable('Ẍena\u2003😀 Ẹ́')).toBe('Xena ? Ẹ́');
  });
});
