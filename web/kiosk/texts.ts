import { counted } from '../shared/language.ts';

/** What is known of the visit somebody comes with, in the words of the language. */
export interface VisitWords {
  /** `24 ноября`, and `вторник` beside it. */
  readonly day: string;
  readonly weekday: string;
  readonly time: string;
  readonly from: string;
  readonly centre: string;
}

/** Everything a kiosk says. Russian is the source and the type. */
export const kioskTexts = {
  title: 'Отметиться о приходе',
  demo: 'Демонстрационные данные: записи ненастоящие',
  language: 'English',
  larger: 'Крупнее',
  smaller: 'Обычный размер',
  call: 'Позвать сотрудника',
  back: 'В начало',
  again: 'Ввести номер ещё раз',
  home: {
    heading: 'Отметьтесь о приходе',
    lead: 'Поднесите QR-код талона к сканеру или наберите номер талона',
    label: 'Номер талона, 8 цифр',
    camera: 'Показать код камере',
    keys: 'Цифры',
    erase: 'Стереть',
    done: 'Готово',
    noBooking: 'У меня нет записи',
    incomplete: 'В номере талона 8 цифр. Проверьте и допишите.',
    foreign: 'Это не код нашего талона. Поднесите QR-код с талона или наберите его номер.',
  },
  camera: {
    heading: 'Покажите QR-код камере',
    close: 'Закрыть камеру',
    none: 'Камера не открылась. Наберите номер талона.',
  },
  arrived: {
    heading: 'Ваш талон',
    againHeading: 'Вы уже отметились. Ваш талон',
    before: (count: number): string =>
      count === 0
        ? 'Перед вами никого'
        : `Перед вами ${counted('ru', count, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })}`,
    wait: (minutes: number): string =>
      minutes === 0
        ? 'Вас скоро вызовут'
        : `Ждать примерно ${counted('ru', minutes, { one: 'минуту', few: 'минуты', many: 'минут', other: 'минуты' })}`,
    noWindow: 'Окно для вашей услуги ещё не открыто',
    late: 'Время записи прошло: вас вызовут после тех, кто пришёл вовремя.',
    next: 'Садитесь и смотрите на табло: там появятся номер талона и окно.',
    bring: 'Приготовьте документы.',
    called: (window: number): string => `Вас уже вызвали. Подойдите к окну ${window}`,
    deferred: 'Талон отложен. Скажите администратору, что вы здесь.',
    print: 'Напечатать талон',
    done: 'Готово',
    slip: (time: string): string => `Запись на ${time}`,
  },
  refused: {
    'not-found': {
      heading: 'Такого номера нет',
      text: (_: VisitWords): string => 'Проверьте цифры на талоне и наберите их ещё раз.',
      next: 'Талона нет под рукой? Администратор найдёт запись по фамилии.',
    },
    'too-early': {
      heading: 'Вы пришли раньше времени',
      text: ({ time, from }: VisitWords): string => `Ваша запись на ${time}. Отметиться можно с ${from}.`,
      next: 'До этого можно посидеть в зале. Потом отметьтесь ещё раз.',
    },
    'wrong-centre': {
      heading: 'Вы записаны в другой центр',
      text: ({ day, weekday, time, centre }: VisitWords): string =>
        `Вас ждут ${day} (${weekday}) в ${time}: ${centre}.`,
      next: 'Если туда не успеть, администратор запишет вас здесь.',
    },
    'other-day': {
      heading: 'Запись на другой день',
      text: ({ day, weekday, time }: VisitWords): string => `Приходите ${day} (${weekday}) к ${time}.`,
      next: 'Нужно сегодня? Администратор посмотрит, есть ли место.',
    },
    'day-past': {
      heading: 'День записи прошёл',
      text: ({ day, time }: VisitWords): string => `Запись была на ${day}, ${time}.`,
      next: 'Администратор запишет вас на ближайшее время.',
    },
    missed: {
      heading: 'Запись пропущена',
      text: ({ time }: VisitWords): string => `Вы были записаны сегодня на ${time}, место уже освободили.`,
      next: 'Подойдите к администратору: сегодня запись ещё можно вернуть.',
    },
    cancelled: {
      heading: 'Эта запись отменена',
      text: (_: VisitWords): string => 'По ней не вызовут.',
      next: 'Администратор запишет вас на ближайшее время.',
    },
    served: {
      heading: 'По этой записи вас уже приняли',
      text: (_: VisitWords): string => 'Второй раз отмечаться не нужно.',
      next: 'Вопрос остался? Подойдите к администратору.',
    },
    moved: {
      heading: 'Запись перенесена',
      text: (_: VisitWords): string => 'Теперь она в другом центре.',
      next: 'Администратор скажет, где и когда вас ждут.',
    },
  },
  noBooking: {
    heading: 'Здесь принимают по записи',
    text: 'Подойдите к администратору: вас запишут на ближайшее свободное время, если можно, то на сегодня.',
    next: 'Талон дают по записи, поэтому киоск без неё его не выдаёт.',
  },
  called: {
    heading: 'Мы позвали сотрудника',
    text: 'Останьтесь у киоска: к вам подойдут.',
  },
  limited: {
    heading: 'Слишком много неверных номеров',
    text: 'Киоск ненадолго закрыт. Мы позвали сотрудника: он отметит вас у стойки.',
  },
  failed: {
    heading: 'Не получилось отметиться',
    text: 'У нас неполадка. Подойдите к администратору: он отметит вас у стойки.',
  },
  pairing: {
    heading: 'Этот киоск ещё не подключён',
    text: 'Чтобы он начал работать, получите код и введите его в кабинете: Устройства → Подключить.',
    start: 'Получить код',
    code: 'Код для подключения',
    codeText: 'Введите его в кабинете: Устройства → Подключить.',
    until: 'Код действует 10 минут и один раз.',
    check: 'Проверить подключение',
    over: 'Код больше не действует. Получите новый.',
    slow: 'Слишком часто. Подождите несколько минут и получите код снова.',
  },
  idle: {
    heading: 'Вы ещё здесь?',
    before: 'Экран очистится через',
    after: 'с',
    stay: 'Я ещё здесь',
    leave: 'Закончить',
  },
  lost: 'Нет связи. Подойдите к администратору или подождите: киоск заработает сам.',
};

export type KioskTexts = typeof kioskTexts;
