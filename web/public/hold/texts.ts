import { counted } from '../../shared/language.ts';

/** Words of the place that is held while its owner types. */
export const holdTexts = {
  name: 'Место держим для вас',
  heldUntil: (time: string): string => `Держим место до ${time}.`,
  notYet: 'Запись ещё не подтверждена.',
  clock: (left: string): string => `Осталось ${left}`,
  left: (minutes: number): string =>
    `Осталось ${counted('ru', minutes, { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' })}.`,
  canExtend: 'Время можно продлить один раз.',
  extend: 'Мне нужно больше времени',
  extended: 'Время продлено. Ещё раз продлить не получится.',
  over: 'Время вышло: место больше не держим. Введённое сохранится.',
  chooseAgain: 'Выбрать время заново',
};
