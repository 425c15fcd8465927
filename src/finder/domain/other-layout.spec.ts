import { describe, expect, it } from '@jest/globals';
import { inRussianLayout } from './other-layout.ts';

describe('the Russian layout', () => {
  it.each([
    ['Ghjdthrf', 'проверка'],
    ['yfkmxbr', 'нальчик'],
    ['Nf,fnf, k. 1', 'табата л 1'],
    ['Rf,fhlbyj-<fkrfhbz', 'кабардино-балкария'],
    ['yfkmxbr, ktybyf', 'нальчик ленина'],
    ['GHJ{KFLYSQ', 'прохладный'],
    ['Томск, Ленина', 'Томск, Ленина'],
    ['МФЦ, njvcr', 'МФЦ, томск'],
    ['д. 5, 103/2', 'д. 5, 103/2'],
  ])('reads %j as %j', (typed, meant) => {
    expect(inRussianLayout(typed)).toBe(meant);
  });
});
