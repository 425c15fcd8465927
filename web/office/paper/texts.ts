import { counted } from '../../shared/language.ts';

/** Words of entering afterwards what happened on paper. */
export const paperTexts = {
  heading: 'Внести с бумаги',
  hint: 'Что было, пока не работала связь. Заполните строки тех, с кем что-то произошло; пустые не отправятся.',
  back: 'В зал',
  day: 'За какой день',
  today: 'Сегодня',
  yesterday: 'Вчера',
  nobody: 'В этот день вносить некого: все визиты завершены или их не было.',
  time: 'Время',
  visitor: 'Посетитель',
  arrivedAt: 'Пришёл',
  calledAt: 'Вызван',
  window: 'Окно',
  endedAt: 'Закончен',
  outcome: 'Результат',
  documents: 'Документы',
  documentsSeen: (count: number): string => (count === 0 ? 'Отметить' : `Видели: ${count}`),
  missed: 'Не пришёл',
  of: (column: string, who: string): string => `${column}: ${who}`,
  noOutcome: '—',
  outcomeOf: (code: string): string => {
    const words: Readonly<Record<string, string>> = {
      recovered: 'доступ восстановлен',
      confirmed: 'личность подтверждена',
      referred: 'направлен дальше',
      refused: 'отказано',
    };
    return words[code] ?? code;
  },
  reason: 'Почему отказано',
  reasonOf: (code: string): string => {
    const words: Readonly<Record<string, string>> = {
      'no-snils': 'нет СНИЛС',
      'no-passport': 'нет паспорта',
      proxy: 'пришёл представитель',
      'not-the-owner': 'не владелец',
      'no-translation': 'нет перевода документа',
      'no-birth-certificate': 'нет свидетельства о рождении',
      'data-mismatch': 'данные не совпали',
      other: 'другое',
    };
    return words[code] ?? code;
  },
  notATime: 'Часы и минуты, например 9:50',
  arrivedBefore: (label: string): string => `${label}, уже отмечен`,
  submit: 'Внести',
  nothingFilled: 'Ни одна строка не заполнена',
  entered: (count: number): string =>
    `Внесено: ${counted('ru', count, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}`,
  refused: (count: number): string =>
    `Не внесено: ${counted('ru', count, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}, причины под ними`,
  rowEntered: (label: string | null): string => (label === null ? 'Внесено' : `Внесено, талон ${label}`),
};

export type PaperTexts = typeof paperTexts;
