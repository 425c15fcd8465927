import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import { readHours } from '../../exchange/domain/read-hours.ts';
import { publishedList, readRows } from './published-list.ts';

const tomsk = publishedList(readFileSync('data/centres-70-tomsk.csv', 'utf8'), '70');
const kbr = publishedList(readFileSync('data/centres-07-kabardino-balkaria.csv', 'utf8'), '07');

describe('readRows', () => {
  it('reads quotes, doubled quotes, separators and line breaks inside quotes, and drops a BOM', () => {
    expect(readRows('\uFEFFa;b\n"x ""y""; z";"one\ntwo"\n')).toEqual([{ a: 'x "y"; z', b: 'one\ntwo' }]);
  });
});

describe('publishedList', () => {
  it('reads the 67 offices of Tomsk oblast and the 135 units of Kabardino-Balkaria', () => {
    expect(tomsk.centres).toHaveLength(67);
    expect(kbr.centres).toHaveLength(135);
    expect(kbr.centres.filter(({ kind }) => kind === 'branch')).toHaveLength(12);
  });

  it('gives every centre its own code and, in its region, its own name', () => {
    for (const { centres } of [tomsk, kbr]) {
      expect(new Set(centres.map(({ code }) => code)).size).toBe(centres.length);
      expect(new Set(centres.map(({ name }) => name)).size).toBe(centres.length);
    }
  });

  it('counts the tiny offices of Tomsk as they are: 25 receive one day a week, 18 two', () => {
    const days = tomsk.centres.map(
      ({ week }) => Object.values(week ?? {}).filter(({ work }) => work.length > 0).length,
    );
    expect(days.filter((count) => count === 1)).toHaveLength(25);
    expect(days.filter((count) => count === 2)).toHaveLength(18);
  });

  it('reads the hours of all 67 offices as people typed them as the prepared list has them', () => {
    const typed = JSON.parse(
      readFileSync('test/support/lists/centres-70-tomsk-as-published.json', 'utf8'),
    ) as string[];
    const texts = typed
      .flatMap((record) => record.split(/Часы работы:?\s*\n/u).slice(1))
      .map((text) => text.split(/\n\s*\n/u)[0] ?? '');
    expect(texts).toHaveLength(67);
    for (const [index, text] of texts.entries()) {
      const reading = readHours(text);
      const days = WEEKDAYS.map((day) => (reading.ok && reading.days[day]) || { work: [], breaks: [] });
      expect(days).toEqual(Object.values(tomsk.centres[index]?.week ?? {}));
    }
  });

  it('knows no hours, address or exact point of Kabardino-Balkaria', () => {
    for (const { week, address, location } of kbr.centres)
      expect([week, address, location?.exact ?? false]).toEqual([null, null, false]);
    expect(kbr.centres.filter(({ location }) => location)).toHaveLength(11);
  });

  it('notes the cells in which nothing is said', () => {
    expect(tomsk.notes).toEqual([
      'ТОСП в д. Березовка Первомайского района: nothing is said of weekday 2, taken for no reception.',
      'ТОСП в с. Комсомольск Первомайского района: nothing is said of weekday 2, taken for no reception.',
    ]);
    expect(kbr.notes).toEqual([]);
  });

  it('numbers a name that comes again and keeps the name as published', () => {
    const { centres, notes } = publishedList('kind;name\nbranch;Отдел\nbranch;Отдел \nbranch;Другой\n', '70');
    expect(centres.map(({ name }) => name)).toEqual(['Отдел', 'Отдел (2)', 'Другой']);
    expect(centres[1]?.nameAsPublished).toBe('Отдел ');
    expect(notes).toHaveLength(1);
  });

  it('tidies the address but not the name as published', () => {
    const office = tomsk.centres.find(({ settlement }) => settlement === 'Нарга');
    expect(office?.address).toBe('Томская область, Молчановский район, с. Нарга, ул. К. Маркса, д. 41');
    const unit = kbr.centres.find(({ settlement }) => settlement === 'Кишпек');
    expect(unit?.nameAsPublished).toBe('Удалённое рабочее место ГБУ "МФЦ КБР" в с.п Кишпек');
  });

  it.each(['kind;name\nkiosk;Отдел\n', 'kind;name;mon\nbranch;Отдел;когда как\n'])('refuses %p', (csv) => {
    expect(() => publishedList(csv, '70')).toThrow();
  });
});
