import { describe, expect, it } from '@jest/globals';
import { inRussianLetters } from './in-russian-letters.ts';

describe('Russian letters', () => {
  it.each([
    ['Nalchik', 'налчик'],
    ["Nal'chik", 'нальчик'],
    ['Tomsk', 'томск'],
    ['KOZHEVNIKOVO', 'кожевниково'],
    ['Strezhevoy', 'стрежевой'],
    ['Maysky', 'майский'],
    ['Majskij', 'майский'],
    ['Belyy Yar', 'белый яр'],
    ['Aleksandrovskoye', 'александровское'],
    ['Alexandrovskoe', 'александровское'],
    ['Zyryanskoye', 'зырянское'],
    ['Khasanya', 'хасаня'],
    ['Ulu-Yul', 'улу-юл'],
    ['MFC Tomsk', 'мфц томск'],
    ['Naľčik', 'наľчик'],
    ['МФЦ Tomsk, 1', 'МФЦ томск, 1'],
  ])('read %j as %j', (typed, meant) => {
    expect(inRussianLetters(typed)).toBe(meant);
  });
});
