/** Words of parts that many screens have. */
export const partsTexts = {
  notDone: 'Не получилось',
  noAnswer: 'Сервер не ответил. Проверьте связь и повторите.',
  required: 'Заполните поле',
  copy: 'Скопировать',
  copied: 'Скопировано',
  cancel: 'Отмена',
};

export type PartsTexts = typeof partsTexts;
