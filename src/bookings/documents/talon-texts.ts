import type { TalonLanguage } from './visit-words.ts';

/** Words of the talon and of the calendar event. Russian is the source; English must have every key. */
const ru = {
  title: 'Талон предварительной записи',
  number: 'Номер талона',
  when: 'Когда',
  arrive: 'Когда прийти',
  arriveBetween: (from: string, until: string) => `с ${from} до ${until}`,
  where: 'Куда',
  who: 'Кто придёт',
  service: 'Услуга',
  phone: 'Телефон для справок',
  bring: 'Что взять с собой',
  noAddress: 'Точный адрес уточните в центре.',
  kiosk: 'Поднесите код к терминалу в зале или назовите номер талона сотруднику.',
  change: (site: string) =>
    `Не сможете прийти: перенесите или отмените запись на ${site} по номеру талона и фамилии. ` +
    'Место достанется другому.',
  changeOrCall: (site: string) =>
    `Не сможете прийти: перенесите или отмените запись на ${site} по номеру талона и фамилии ` +
    'или позвоните нам. Место достанется другому.',
  safety: 'Мы никогда не спрашиваем коды из СМС и пароли. Тому, кто их спрашивает, не отвечайте.',
  cancelled: 'ЗАПИСЬ ОТМЕНЕНА',
  over: 'ЗАПИСЬ БОЛЬШЕ НЕ ДЕЙСТВУЕТ',
  visit: 'Визит по записи',
  tomorrow: 'Завтра визит по записи',
  soon: 'Через 2 часа визит по записи',
};

export type TalonTexts = typeof ru;

const en: TalonTexts = {
  title: 'Talon of your appointment',
  number: 'Talon number',
  when: 'When',
  arrive: 'When to come',
  arriveBetween: (from, until) => `between ${from} and ${until}`,
  where: 'Where',
  who: 'Who comes',
  service: 'Service',
  phone: 'Telephone',
  bring: 'What to bring',
  noAddress: 'Ask the centre for its exact address.',
  kiosk: 'Hold the code to the terminal in the hall, or tell the talon number to the staff.',
  change: (site) =>
    `If you cannot come, move or cancel the booking on ${site} by the talon number and the family name. ` +
    'The place will go to somebody else.',
  changeOrCall: (site) =>
    `If you cannot come, move or cancel the booking on ${site} by the talon number and the family name, ` +
    'or call us. The place will go to somebody else.',
  safety: 'We never ask for codes from SMS or for passwords. Do not answer anybody who does.',
  cancelled: 'THE BOOKING IS CANCELLED',
  over: 'THE BOOKING IS NO LONGER VALID',
  visit: 'Appointment',
  tomorrow: 'Your appointment is tomorrow',
  soon: 'Your appointment is in 2 hours',
};

const TEXTS: Readonly<Record<TalonLanguage, TalonTexts>> = { ru, en };

export function talonTexts(language: TalonLanguage): TalonTexts {
  return TEXTS[language];
}
