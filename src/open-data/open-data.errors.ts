import { problemType } from '../common/errors/problem.ts';

export const noOpenData = problemType(
  'no-open-data',
  'not-found',
  { ru: 'Таких данных нет', en: 'No such data' },
  {
    ru: 'В регионе с этим кодом нет центров, или такого файла мы не составляем.',
    en: 'The region of this code has no centres, or we make no such file.',
  },
);
