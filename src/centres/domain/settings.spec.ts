import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS, SETTING_BOUNDS, resolveSettings } from './settings.ts';

describe('resolveSettings', () => {
  it('gives the defaults where nobody says otherwise', () => {
    expect(resolveSettings({}, {})).toEqual({ ok: true, settings: DEFAULT_SETTINGS });
  });

  it('lets the region override the default and the centre override the region', () => {
    const resolved = resolveSettings({ horizonDays: 30, holdMinutes: 10 }, { horizonDays: 7 });
    expect(resolved).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, horizonDays: 7, holdMinutes: 10 },
    });
  });

  it.each(Object.entries(SETTING_BOUNDS))(
    'takes %s at its bounds and refuses it beyond',
    (key, [least, most]) => {
      const both = key === 'releaseMinMinutes' ? { releaseMaxMinutes: most } : { releaseMinMinutes: 0 };
      expect(resolveSettings(both, { [key]: least }).ok).toBe(true);
      expect(resolveSettings(both, { [key]: most }).ok).toBe(true);
      for (const wrong of [least - 1, most + 1, least + 0.5, Number.NaN, String(least), null]) {
        const refusal = { ok: false, reason: 'out-of-bounds', key };
        expect(resolveSettings({ [key]: wrong }, {})).toEqual(refusal);
        expect(resolveSettings({}, { [key]: wrong })).toEqual(refusal);
      }
    },
  );

  it.each(['00:00', '08:00', '23:59'])('takes reserveOpens at %s', (reserveOpens) => {
    expect(resolveSettings({ reserveOpens }, {})).toMatchObject({ ok: true, settings: { reserveOpens } });
  });

  it.each(['24:00', '8:00', '08:60', '08:00:00', '', 800, null])(
    'refuses reserveOpens %p',
    (reserveOpens) => {
      expect(resolveSettings({}, { reserveOpens })).toMatchObject({ ok: false, key: 'reserveOpens' });
    },
  );

  it('refuses keys that are no settings, those every object has included', () => {
    for (const key of ['slotMinute', 'toString', 'constructor', '__proto__'])
      expect(resolveSettings({}, JSON.parse(`{"${key}": 1}`) as object)).toEqual({
        ok: false,
        reason: 'unknown-setting',
        key,
      });
  });

  it('refuses a least release delay above the most, even when each came from another level', () => {
    expect(resolveSettings({ releaseMaxMinutes: 3 }, { releaseMinMinutes: 4 })).toMatchObject({ ok: false });
    expect(resolveSettings({ releaseMaxMinutes: 3 }, { releaseMinMinutes: 3 })).toMatchObject({ ok: true });
  });
});
