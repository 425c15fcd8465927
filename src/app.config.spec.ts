import { describe, expect, it } from '@jest/globals';
import { WrongSetting, readConfig } from './app.config.ts';

describe('the setting of the map', () => {
  it('is an address of tiles with their three numbers, or nothing', () => {
    const url = 'https://tiles.example/{z}/{x}/{y}.png';
    expect(readConfig({ MAP_TILES_URL: url, MAP_TILES_ATTRIBUTION: ' © Пример ' }, [])).toMatchObject({
      mapTilesUrl: url,
      mapTilesAttribution: '© Пример',
    });
    expect(readConfig({}, [])).toMatchObject({ mapTilesUrl: null, mapTilesAttribution: null });
  });

  it.each([
    'https://tiles.example/',
    'https://{z}.tiles.example/{x}/{y}',
    'https://{s}.tiles.example/{z}/{x}/{y}',
    'ftp://x/{z}/{x}/{y}',
    '/{z}/{x}/{y}',
  ])('stops the start when it is %s', (url) => {
    expect(() => readConfig({ MAP_TILES_URL: url }, [])).toThrow(WrongSetting);
  });
});
