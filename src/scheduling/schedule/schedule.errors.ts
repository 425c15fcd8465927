import { problemType } from '../../common/errors/problem.ts';

export const scheduleChanged = problemType(
  'schedule-changed',
  'conflict',
  { ru: 'Расписание уже изменили', en: 'The schedule was changed meanwhile' },
  {
    ru: 'Пока вы правили, его изменил другой сотрудник. Сравните и сохраните ещё раз.',
    en: 'Somebody else changed it while you were editing. Compare and save again.',
  },
);
export const dayContradicts = problemType(
  'day-contradicts',
  'conflict',
  { ru: 'На эту дату уже есть другая запись', en: 'The date has another entry already' },
  {
    ru: 'Рабочий и выходной день одного календаря не стоят рядом. Сначала уберите прежнюю запись.',
    en: 'A working day and a day off of one calendar cannot stand together. Remove the earlier entry first.',
  },
);
export const windowClosedAlready = problemType(
  'window-closed-already',
  'conflict',
  { ru: 'Окно в эти дни уже закрыто', en: 'The window is closed on these days already' },
  {
    ru: 'Сроки закрытия одного окна не пересекаются. Измените прежнее закрытие.',
    en: 'Closures of one window cannot overlap. Change the earlier one.',
  },
);
export const entryNotFound = problemType(
  'schedule-entry-not-found',
  'not-found',
  { ru: 'Этого в расписании нет', en: 'The schedule has no such entry' },
  {
    ru: 'Такой недели, даты, окна или закрытия здесь нет.',
    en: 'There is no such week, date, window or closure.',
  },
);
export const groupNotFound = problemType(
  'group-not-found',
  'not-found',
  { ru: 'Группа не найдена', en: 'No such group' },
  { ru: 'Такой группы центров в регионе нет.', en: 'The region has no such group of centres.' },
);
export const groupNameTaken = problemType(
  'group-name-taken',
  'conflict',
  { ru: 'Такая группа уже есть', en: 'There is such a group already' },
  { ru: 'Назовите группу иначе.', en: 'Choose another name for the group.' },
);
