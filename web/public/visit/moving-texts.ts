/** Words for somebody whose time is closed. */
export const movingTexts = {
  title: 'Ваш визит нужно перенести',
  wholeDay: (day: string): string => `Центр закрыт ${day}.`,
  thisTime: (day: string, time: string): string => `Центр не принимает ${day} в ${time}.`,
  reason: (reason: string): string => `Причина: ${reason}`,
  sorry: 'Приносим извинения. Номер талона останется прежним.',
  offered: 'Мы держим для вас другое время',
  elsewhere: 'Это другой центр, рядом с вашим.',
  keptUntil: (moment: string): string => `Держим место до ${moment}`,
  accept: 'Принять это время',
  otherwise: 'Не подходит?',
  another: 'Выбрать другое время',
  before: 'Было назначено',
  noOfferTitle: 'Подбираем другое время',
  noOffer: 'Центр свяжется с вами. Можно не ждать и выбрать время самостоятельно.',
  gone: 'То время больше не держим. Посмотрите, что есть сейчас.',
};
