import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from './fold-text.ts';

const anyText = fc.string({ unit: 'binary' });
const cyrillic = fc.string({ unit: fc.constantFrom(..."абвгдеёжзийклмнопрстуфхцчшщъыьэюяӏәөүң -'") });

describe('two texts are alike', () => {
  it.each([
    ['case', 'ИВАНОВ', 'иванов'],
    ['ё and е', 'Семён', 'Семен'],
    ['ё of two characters', 'Семе\u0308н', 'Семен'],
    ['Latin ë', 'Сёмин', 'Сëмин'],
    ['a Latin o inside', 'Иванoв', 'Иванов'],
    ['Latin capitals', 'AВЕРКИН', 'Аверкин'],
    ['Latin B for В', 'Bладимир', 'владимир'],
    ['look-alikes throughout', 'COXPAHEHKO', 'Сохраненко'],
    ['apostrophes', "О'Коннор", 'О’Коннор'],
    ['modifier apostrophe', 'Oʻgʻli', "o'g'li"],
    ['backtick', 'О`Коннор', "О'Коннор"],
    ['an en dash', 'Салтыков–Щедрин', 'Салтыков-Щедрин'],
    ['spaces around a hyphen', 'Салтыков - Щедрин', 'Салтыков-Щедрин'],
    ['a no-break hyphen', 'Салтыков‑Щедрин', 'Салтыков-Щедрин'],
    ['a minus', 'Салтыков−Щедрин', 'Салтыков-Щедрин'],
    ['double spaces', 'Де  ла Круз', 'де ла круз'],
    ['outer and no-break spaces', ' Ким\u00a0Ен ', 'Ким Ен'],
    ['invisible characters', 'Ива\u200bнов\u2800', 'Иванов'],
    ['a stress mark', 'Ивано\u0301в', 'Иванов'],
    ['palochka', 'КIамыл', 'КӀамыл'],
    ['Turkish İ', 'İlhan', 'ilhan'],
  ])('whatever the %s', (_what, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['Иванов', 'Иванова'],
    ['Ли', 'Ле'],
    ['Салтыков Щедрин', 'Салтыков-Щедрин'],
    ['Майя', 'Маия'],
    ['Коннор', "О'Коннор"],
    ['Ким Ен', 'КимЕн'],
    ['Ольга', 'Олга'],
  ])('but not %s and %s', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('has a form that does not change, for stored keys are made of it', () => {
    expect(foldText(' Римский – Корсаков  Пётр')).toBe('римский-корсаков петр');
    expect(foldText('Ivanov')).toBe('ӏvаnоv');
  });

  it('folds the folded to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('never tells apart upper and lower case of a Russian name', () => {
    fc.assert(
      fc.property(cyrillic, (name) => {
        expect(foldText(name.toUpperCase())).toBe(foldText(name));
      }),
    );
  });
});
