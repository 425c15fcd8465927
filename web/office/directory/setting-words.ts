import type { Words } from '../language/language.tsx';

const russian = {
  slotMinutes: 'Длительность приёма, минут',
  horizonDays: 'На сколько дней вперёд открыта запись',
  noticeMinutes: 'Не позже чем за столько минут до приёма',
  reservePercent: 'Резерв мест на тот же день, %',
  reserveOpens: 'С какого часа резерв открыт всем',
  holdMinutes: 'Сколько минут держится место',
  bookingsPerContact: 'Записей на один контакт',
  releaseMinMinutes: 'Отменённое место свободно не раньше, минут',
  releaseMaxMinutes: 'Отменённое место свободно не позже, минут',
  arriveEarlyMinutes: 'Прийти можно раньше на столько минут',
  arriveLateMinutes: 'Не опоздавший ещё столько минут',
  missedAfterCalls: 'Неявка после стольких вызовов',
  missedAfterMinutes: 'Неявка через столько минут',
  eraseAfterDays: 'Имена стираются через столько дней',
};

export type SettingTexts = typeof russian;
export type SettingKey = keyof SettingTexts;

const english: SettingTexts = {
  slotMinutes: 'Length of a visit, minutes',
  horizonDays: 'Days ahead that can be booked',
  noticeMinutes: 'Least minutes between booking and visit',
  reservePercent: 'Places kept for the same day, %',
  reserveOpens: 'When the reserve opens to everybody',
  holdMinutes: 'Minutes a place is held',
  bookingsPerContact: 'Bookings per contact',
  releaseMinMinutes: 'A cancelled place is free after at least, minutes',
  releaseMaxMinutes: 'A cancelled place is free after at most, minutes',
  arriveEarlyMinutes: 'Minutes one may come early',
  arriveLateMinutes: 'Minutes after which one is late',
  missedAfterCalls: 'Missed after so many calls',
  missedAfterMinutes: 'Missed after so many minutes',
  eraseAfterDays: 'Names are erased after so many days',
};

export const SETTING_KEYS = Object.keys(russian) as readonly SettingKey[];
export const settingWords: Words<SettingTexts> = { ru: russian, en: english };
