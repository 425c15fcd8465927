import { counted } from '../../shared/language.ts';

const visits = (count: number): string =>
  counted('ru', count, { one: 'визит', few: 'визита', many: 'визитов', other: 'визита' });

/** Words of those who look after bookings of closed days. */
export const movesTexts = {
  title: 'Переносы записей',
  lead: 'Когда центр закрывает день или окно, записи на это время переносятся: каждому держим другое место, пишем или звоним.',
  where: 'Чьи переносы показать',
  centre: 'Этот центр',
  region: 'Весь регион',
  begun: (count: number): string => `Сохранено. Переносим: ${visits(count)}.`,
  toMoves: 'Как идёт перенос',
  toCalls: 'Кому позвонить',
  none: 'Переносов нет: все записи на своих местах.',
  dates: (from: string, until: string): string => (from === until ? from : `${from} — ${until}`),
  noReason: 'Изменено расписание',
  settled: (settled: number, people: number): string => `Решено: ${settled} из ${people}`,
  running: 'Идёт',
  stopped: 'Остановлен',
  ended: 'Завершён',
  counts: {
    waiting: 'Ждут предложения',
    proposed: 'Ждём ответа на письмо',
    onCallList: 'Нужно позвонить',
    accepted: 'Согласились',
    chosenAnother: 'Выбрали другое время',
    cancelled: 'Отменили',
    received: 'Пришли и приняты',
    stays: 'Остались на своём времени',
  },
  stop: {
    open: 'Остановить',
    question: 'Новые предложения не уйдут. Кому уже написали, тот сможет ответить.',
    act: 'Остановить перенос',
  },
  resume: 'Продолжить',
  inCentres: (centres: number, settled: string): string => `Центров: ${centres}. ${settled}`,
  everywhere: { stop: 'Остановить во всех центрах', resume: 'Продолжить во всех центрах' },
  show: (date: string): string => `Показать записи: ${date}`,
  back: 'Ко всем переносам',
  people: 'Записи',
  number: 'Номер',
  was: 'Было',
  state: 'Что сейчас',
  offer: 'Предложено',
  noOffer: 'места нет',
  calls: (calls: number): string => `не дозвонились: ${calls}`,
  until: (when: string): string => `ответ ждём до ${when}`,
  states: {
    'to-propose': 'Подбираем место',
    proposed: 'Письмо отправлено',
    'on-call-list': 'В списке звонков',
    accepted: 'Согласие',
    'chosen-another': 'Другое время',
    cancelled: 'Отмена',
    received: 'Пришёл и принят',
    stays: 'Остаётся',
    'never-booked': 'Не записался',
  },
};

export type MovesTexts = typeof movesTexts;
