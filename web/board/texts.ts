/** Words of the board. Russian is the source and the type. */
export const boardTexts = {
  title: 'Табло очереди',
  demo: 'Демонстрационные данные: вызовы ненастоящие',
  ticket: 'Талон',
  window: 'Окно',
  calls: 'Вызваны раньше',
  nobody: 'Сейчас никого не вызывают',
  nobodyHint: 'Номер вашего талона появится здесь',
  next: 'Приготовьтесь:',
  waiting: 'Ждут:',
  usualWait: 'обычно вызываем за',
  minutes: 'мин',
  missed: 'Не услышали вызов? К администратору',
  lost: 'Нет связи',
  lostHint: 'Слушайте сотрудников зала',
  soundOn: 'Включить звук',
  soundOff: 'Выключить звук',
  pairTitle: 'Подключите это табло',
  pairHow: 'В рабочем кабинете откройте «Устройства» и введите код:',
  pairWait: 'Табло включится само.',
  pairLost: 'Нет связи с сервером. Пробуем снова.',
  script: 'Табло работает в браузере с включённым JavaScript.',
  weekdays: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  day: (weekday: string, day: number, month: string): string => `${weekday}, ${day} ${month}`,
};

export type BoardTexts = typeof boardTexts;
