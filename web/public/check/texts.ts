import { counted } from '../../shared/language.ts';

/** Words of the check page and of the hold that waits for it. */
export const checkTexts = {
  title: 'Проверьте и подтвердите запись',
  heldUntil: (time: string): string => `Держим место до ${time}.`,
  notYet: 'Запись ещё не подтверждена.',
  left: (minutes: number): string =>
    `Осталось ${counted('ru', minutes, { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' })}.`,
  lastMinute: 'Осталось меньше минуты.',
  over: 'Время вышло: место больше не держим. Введённое сохранится.',
  chooseAgain: 'Выбрать время заново',
  service: 'Услуга',
  centre: 'Центр',
  moment: 'День и время',
  dayTime: (day: string, time: string): string => `${day}, ${time}`,
  visitor: 'Кто придёт',
  account: 'Чья учётная запись',
  booker: 'Кто записывает',
  phone: 'Телефон',
  email: 'Электронная почта',
  change: 'Изменить',
  changeWhat: (what: string): string => `Изменить: ${what}`,
  submit: 'Подтвердить запись',
  after:
    'После подтверждения покажем талон с номером. Отменить или перенести запись можно будет в любой момент до срока на талоне.',
};
