import { describe, expect, it } from '@jest/globals';
import { COLUMN_FIELDS } from './fields.ts';
import { guessColumns, headerOf, headersKey } from './guess-columns.ts';

describe('guessColumns', () => {
  it('knows the columns of the file with a misspelt header, and leaves what it does not take', () => {
    const headers =
      'id;layer_name;adress;name;telephone_1;telephone_2;mail;website;operating_mode;information;coordinates';
    expect(guessColumns(headers.split(';'))).toEqual([
      ...[null, null, 'address', 'name', 'phone', null, null, null, 'hours', null, 'coordinates'],
    ]);
  });

  it('knows the columns of our own lists and of our own export', () => {
    expect(
      guessColumns('region_code;kind;name;group;address;mon;tue;wed;thu;fri;sat;sun'.split(';')),
    ).toEqual([
      ...[
        'region',
        'kind',
        'name',
        'municipality',
        'address',
        'mon',
        'tue',
        'wed',
        'thu',
        'fri',
        'sat',
        'sun',
      ],
    ]);
    expect(guessColumns(COLUMN_FIELDS.map(headerOf))).toEqual(COLUMN_FIELDS);
  });

  it.each([
    ['Наименование офиса', 'name'],
    ['НАЗВАНИЕ', 'name'],
    ['Адресс', 'address'],
    ['Адрес офиса (фактический)', 'address'],
    ['Грaфик рабты', 'hours'],
    ['Режим  работы:', 'hours'],
    ['Широта', 'latitude'],
    ['Пн.', 'mon'],
    ['Примечание', null],
    ['', null],
  ])('takes %p for %p', (header, field) => {
    expect(guessColumns([header])).toEqual([field]);
  });

  it('gives a field to one column, the one that fits best', () => {
    expect(guessColumns(['Телефон для справок', 'Телефон', 'Телефон'])).toEqual([null, 'phone', null]);
  });
});

describe('headersKey', () => {
  it('is the same however the headers are spaced and cased', () => {
    expect(headersKey(['Режим  работы:', 'Адрес'])).toBe(headersKey(['режим работы', ' АДРЕС ']));
    expect(headersKey(['a', 'b'])).not.toBe(headersKey(['ab']));
  });
});
