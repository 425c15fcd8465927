import { describe, expect, it } from '@jest/globals';
import { pinsOf, pointOf } from './pins.ts';

const card = (number: number, lat: number, lon: number, town = 'Нальчик') => ({ number, lat, lon, town });

describe('pins of the map', () => {
  it('carry the numbers of their cards, those of one point together, in the order of the list', () => {
    const pins = pinsOf([card(3, 43.49, 43.62), card(4, 43.57, 43.58, 'Чегем'), card(7, 43.49, 43.62)]);
    expect(pins.map(({ label, town }) => [label, town])).toEqual([
      ['3, 7', 'Нальчик'],
      ['4', 'Чегем'],
    ]);
    expect(pins[0]?.cards.map(({ number }) => number)).toEqual([3, 7]);
  });

  it('stand where the card says, and nowhere without a point', () => {
    expect(pointOf('56.49,-84.95')).toEqual({ lat: 56.49, lon: -84.95 });
    expect([undefined, '', 'x,y', '56.49'].map(pointOf)).toEqual([null, null, null, null]);
  });
});
