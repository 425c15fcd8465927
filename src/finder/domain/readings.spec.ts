import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readings } from './readings.ts';

describe('readings', () => {
  const russian = fc.string({
    unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяёАЯЁ019 .,;:«»№"\'-[]<>'),
  });

  it('never change what is typed in Russian', () => {
    fc.assert(fc.property(russian, (typed) => expect(readings(typed)).toEqual([typed])));
  });

  it('keep every Russian letter, in order, whatever else is typed', () => {
    const letters = (text: string): string => text.replace(/[^а-яё]/gi, '');
    const words = fc.array(fc.oneof(russian, fc.string({ unit: fc.constantFrom(...'abyzXч,.1') })));
    fc.assert(
      fc.property(words, (parts) => {
        const typed = parts.join(' ');
        const own = Array.from(letters(typed));
        for (const reading of readings(typed)) {
          const left = Array.from(letters(reading));
          expect(own.every((letter) => left.splice(0, left.indexOf(letter) + 1).at(-1) === letter)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('of Latin letters are what was typed, then the layout, then the sounds', () => {
    expect(readings('Tomsk')).toEqual(['Tomsk', 'ещьыл', 'томск']);
  });
});
