import { problemType } from '../common/errors/problem.ts';

export const centreNotFound = problemType(
  'centre-not-found',
  'not-found',
  { ru: 'Центр не найден', en: 'Centre not found' },
  { ru: 'Центра с таким номером у нас нет.', en: 'There is no centre with this id.' },
);
