import { describe, expect, it } from '@jest/globals';
import { WrongSetting, readConfig } from './app.config.ts';

describe('the settings of the common sign-in', () => {
  it('need an issuer and a client, and call the button by its host unless told otherwise', () => {
    expect(readConfig({}, []).oidc).toBeNull();
    const env = { OIDC_ISSUER: 'https://id.example/realms/okno', OIDC_CLIENT_ID: 'okno' };
    const { issuer, clientId } = { issuer: env.OIDC_ISSUER, clientId: 'okno' };
    expect(readConfig(env, []).oidc).toEqual({ issuer, clientId, clientSecret: null, title: 'id.example' });
    expect(readConfig({ ...env, OIDC_CLIENT_SECRET: 'hidden', OIDC_TITLE: 'Единый вход' }, []).oidc).toEqual({
      issuer,
      clientId,
      clientSecret: 'hidden',
      title: 'Единый вход',
    });
  });

  it('stop the start without a client, and in production without https', () => {
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example' }, [])).toThrow('OIDC_CLIENT_ID');
    const env = { OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'okno' };
    expect(readConfig(env, []).oidc).not.toBeNull();
    expect(() => readConfig({ ...env, NODE_ENV: 'production' }, [])).toThrow(
      'OIDC_ISSUER must be an address beginning with https://.',
    );
  });
});

describe('a demonstration', () => {
  it('is refused in production', () => {
    expect(readConfig({}, ['--demo']).demo).toBe(true);
    expect(() => readConfig({ NODE_ENV: 'production' }, ['--demo'])).toThrow(WrongSetting);
  });
});

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
