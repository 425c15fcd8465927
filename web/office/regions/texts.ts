/** Words of those who keep regions. */
export const regionsTexts = {
  title: 'Регионы',
  intro: 'Что задано региону, то наследуют все его центры, где не задано своё.',
  add: 'Добавить регион',
  back: 'Все регионы',
  search: 'Название или номер',
  none: 'Таких регионов нет.',
  columns: { name: 'Регион', zone: 'Часовой пояс', hotline: 'Горячая линия', centres: 'Центров' },
  facts: 'Сведения',
  code: 'Номер',
  codeHint: 'Две цифры, как на автомобильных номерах',
  notCode: 'Нужны две цифры',
  name: 'Название',
  zone: 'Часовой пояс',
  zoneHint: 'Имя по базе IANA, например Asia/Tomsk. Центр может иметь свой.',
  hotline: 'Горячая линия',
  hotlineHint: 'Её видят там, где у центра нет своего телефона',
  settings: 'Настройки центров региона',
  byDefault: 'По умолчанию',
  reset: 'По умолчанию',
  saved: 'Сохранено',
  added: (name: string): string => `Добавлен: ${name}`,
};

export type RegionsTexts = typeof regionsTexts;
