/** Words of the choice of a time. */
export const timeTexts = {
  title: 'Выберите время',
  moveTitle: 'На какое время перенести?',
  zone: (settlement: string, offset: string): string => `Время местное, ${settlement} (${offset})`,
  zoneOnly: (offset: string): string => `Время местное (${offset})`,
  morning: 'Утро',
  afternoon: 'День',
  evening: 'Вечер',
  holdHint: 'Мы придержим место на несколько минут, пока вы заполняете данные.',
  moveHint: 'Прежнее место останется за вами, пока новое не записано.',
  submit: 'Продолжить',
  move: 'Перенести запись',
  error: 'Выберите время приёма',
  nothing: 'Свободного времени в этот день уже нет',
  nothingHint: 'Последнее место только что заняли.',
  otherDay: 'Выбрать другой день',
};
