import type { Values } from '../parts/merge-edits.ts';
import { SETTING_KEYS } from './setting-words.ts';
import type { SettingKey } from './setting-words.ts';

export type SettingValues = Values<SettingKey>;
type Own = Partial<Readonly<Record<SettingKey, number | string>>>;

/** Own settings as fields of text; an empty one is inherited. */
export function settingValues(own: Own): SettingValues {
  const entries = SETTING_KEYS.map((key) => [key, String(own[key] ?? '')] as const);
  return Object.fromEntries(entries) as Record<SettingKey, string>;
}

/** Those that are no whole number, or no time of day where one is wanted. The bounds are the server's. */
export function wrongSettings(values: SettingValues): readonly SettingKey[] {
  return SETTING_KEYS.filter((key) => {
    const text = values[key].trim();
    if (text === '') return false;
    return key === 'reserveOpens' ? !/^([01]\d|2[0-3]):[0-5]\d$/.test(text) : !/^\d{1,5}$/.test(text);
  });
}

export function settingsBody(values: SettingValues): object {
  const set = SETTING_KEYS.flatMap((key) => {
    const text = values[key].trim();
    return text === '' ? [] : [[key, key === 'reserveOpens' ? text : Number(text)] as const];
  });
  return Object.fromEntries(set);
}
