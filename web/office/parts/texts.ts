/** Words of parts that many screens have. */
export const partsTexts = {
  notDone: 'Не получилось',
  noAnswer: 'Сервер не ответил. Проверьте связь и повторите.',
  required: 'Заполните поле',
  copy: 'Скопировать',
  copied: 'Скопировано',
  showPassword: 'Показать или скрыть введённое',
  cancel: 'Отмена',
  printTicket: (label: string): string => `Напечатать талон ${label}`,
  changed: {
    title: 'Пока вы правили, это изменил кто-то ещё',
    how: 'Ничего не потеряно. Где правили оба, выберите, чьё оставить; остальное сохранится вместе.',
    field: 'Поле',
    base: 'Было',
    mine: 'У вас',
    theirs: 'Сейчас',
    nothing: '—',
    merge: 'Сохранить вместе',
    takeTheirs: 'Оставить как сейчас',
  },
};

export type PartsTexts = typeof partsTexts;
