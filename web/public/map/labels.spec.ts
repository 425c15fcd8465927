import { describe, expect, it } from '@jest/globals';
import { legible } from './labels.ts';

describe('names of towns on the map', () => {
  it('do not run into one another: the first in the list is written', () => {
    const names = [
      { words: 'Нальчик', x: 100, y: 100 },
      { words: 'Чегем', x: 130, y: 110 },
      { words: 'Прохладный', x: 130, y: 160 },
    ];
    expect(legible(names).map(({ words }) => words)).toEqual(['Нальчик', 'Прохладный']);
  });
});
