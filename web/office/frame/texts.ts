/** Words of what stands around every screen, and of screens that cannot be shown. */
export const frameTexts = {
  name: 'Окно',
  title: (screen: string): string => `${screen} — Окно`,
  demo: 'Демонстрационные данные: записи и посетители ненастоящие',
  skip: 'К содержанию',
  menu: 'Разделы',
  hallMenu: 'Приём',
  officeMenu: 'Управление',
  centre: 'Центр',
  language: 'Язык',
  signOut: 'Выйти',
  connected: 'связь есть',
  connecting: 'соединяемся…',
  lost: (since: string): string => `нет связи с ${since}`,
  lostHint: 'Показанное могло устареть. Как только связь вернётся, экран обновится сам.',
  waiting: 'Загружаем…',
  notFound: 'Такого экрана нет',
  notFoundHint: 'Выберите раздел сверху.',
  notAllowed: 'Этот экран вам не открыт',
  notAllowedHint:
    'Права дают по ролям и центрам. Выберите другой центр или обратитесь к своему администратору.',
  chooseCentre: 'Выберите центр',
  chooseCentreHint: 'Экран показывает один центр. Найдите его в поле сверху.',
  nothing: 'Вам пока не открыт ни один экран',
  nothingHint: 'Ролей у вашей учётной записи ещё нет. Обратитесь к своему администратору.',
  failed: 'Экран не открылся',
  failedHint: 'Если связь есть, обновите страницу: возможно, вышла новая версия.',
  noAnswer: 'Сервер не ответил. Проверьте связь и повторите.',
  again: 'Повторить',
  reload: 'Обновить страницу',
};

export type FrameTexts = typeof frameTexts;
