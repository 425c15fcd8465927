import { problemType } from '../common/errors/problem.ts';

export const forgedRequest = problemType(
  'forged-request',
  'forbidden',
  { ru: 'Запрос пришёл с другого сайта', en: 'The request came from another site' },
  { ru: 'Откройте страницу заново и повторите.', en: 'Open the page again and repeat.' },
);
