import { describe, expect, it } from '@jest/globals';
import { legible } from './labels.ts';

const at = (words: string, x: number, y: number, pin = '1') => ({ words, x, y, pin });
const written = (...names: ReturnType<typeof at>[]) => legible(names).map(({ words }) => words);

describe('names of towns on the map', () => {
  it('do not run into one another: the first in the list is written', () => {
    expect(written(at('Нальчик', 100, 100), at('Аргудан', 150, 100), at('Терек', 300, 100))).toEqual([
      'Нальчик',
      'Терек',
    ]);
  });

  it('do not run under a pin', () => {
    expect(written(at('Нальчик', 100, 100), at('Кашхатау', 100, 130))).toEqual(['Кашхатау']);
    expect(written(at('Нальчик', 100, 100), at('Терек', 160, 130, '11, 12, 13, 14'))).toEqual(['Терек']);
  });
});
