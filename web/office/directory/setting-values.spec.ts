import { describe, expect, it } from '@jest/globals';
import { settingValues, settingsBody, wrongSettings } from './setting-values.ts';

describe('settings in a form', () => {
  it('are sent where something is set, and inherited where nothing is', () => {
    const values = settingValues({ slotMinutes: 20, reserveOpens: '09:30' });
    expect([values.slotMinutes, values.horizonDays]).toEqual(['20', '']);
    expect(settingsBody(values)).toEqual({ slotMinutes: 20, reserveOpens: '09:30' });
    expect(settingsBody(settingValues({}))).toEqual({});
  });

  it('are whole numbers, and one is a time of day', () => {
    const wrong = { ...settingValues({}), slotMinutes: '1,5', holdMinutes: 'пять', reserveOpens: '9:30' };
    expect(wrongSettings(wrong)).toEqual(['slotMinutes', 'reserveOpens', 'holdMinutes']);
    expect(wrongSettings(settingValues({ slotMinutes: 5, reserveOpens: '00:00' }))).toEqual([]);
  });
});
