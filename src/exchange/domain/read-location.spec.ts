import { describe, expect, it } from '@jest/globals';
import { farFrom, kilometresBetween, readLocation, writeLocation } from './read-location.ts';

describe('readLocation', () => {
  it.each([
    [['48.009964,37.808141']],
    [['48.009964 37.808141']],
    [['48.009964; 37.808141']],
    [['48,009964; 37,808141']],
    [['48,009964, 37,808141']],
    [['48.009964', '37,808141']],
  ])('reads %p', (cells) => {
    expect(readLocation(cells)).toEqual({ ok: true, lat: 48.009964, lon: 37.808141 });
  });

  it.each([
    [[''], null],
    [['0,0'], null],
    [['', ''], null],
    [['48.009964'], 'one-coordinate'],
    [['48.009964', ''], 'one-coordinate'],
    [['', '37.8'], 'one-coordinate'],
    [['см. карту'], 'unreadable-coordinates'],
    [['37.808141,48.009964'], 'point-outside-country'],
    [['148.0,37.8'], 'point-outside-country'],
  ])('does not take %p', (cells, note) => {
    expect(readLocation(cells)).toEqual({ ok: false, note });
  });

  it('knows Chukotka beyond 180°', () => {
    expect(readLocation(['66.1, -169.8']).ok).toBe(true);
  });

  it('is written as it compares', () => {
    expect(writeLocation(48.0099640000001, 37.8)).toBe('48.009964, 37.8');
  });
});

describe('farFrom', () => {
  it('tells a slip from a neighbour', () => {
    const town = [56.5, 56.6, 56.7, 57.2].map((lat) => ({ lat, lon: 84.9 }));
    const far = farFrom(town);
    expect(far && kilometresBetween({ lat: 58.2, lon: 82.9 }, far.middle) < far.km).toBe(true);
    expect(far && kilometresBetween({ lat: 43.5, lon: 43.6 }, far.middle) > far.km).toBe(true);
    expect(farFrom(town.slice(1))).toBeNull();
  });
});
