import { problemType } from '../common/errors/problem.ts';

export const importNotFound = problemType(
  'import-not-found',
  'not-found',
  { ru: 'Загрузка не найдена', en: 'Import not found' },
  {
    ru: 'Такой загрузки нет: её файлы хранятся 60 дней.',
    en: 'There is no such import: its files are kept for 60 days.',
  },
);
export const importMovedOn = problemType(
  'import-moved-on',
  'conflict',
  { ru: 'Загрузка уже на другом шаге', en: 'The import has moved on' },
  {
    ru: 'Её уже применяют или применили. Откройте её заново.',
    en: 'It is being applied, or was applied already. Open it again.',
  },
);
export const fileTooLarge = problemType(
  'file-too-large',
  'too-large',
  { ru: 'Файл слишком большой', en: 'The file is too large' },
  {
    ru: 'Файл списка может быть не больше {most} МБ. Уберите из него картинки и лишние листы.',
    en: 'A list may be at most {most} MB. Take pictures and other sheets out of it.',
  },
);
export const fileUnreadable = problemType(
  'file-unreadable',
  'rule',
  { ru: 'Файл не прочитан', en: 'The file was not read' },
  {
    ru: 'Список не прочитан: {reason}. Нужен CSV или XLSX: строка заголовков и под ней по строке на каждый офис.',
    en: 'The list was not read: {reason}. A CSV or XLSX is needed: a row of headers, and a row for each office below.',
  },
);
export const chooseSheet = problemType(
  'choose-sheet',
  'rule',
  { ru: 'Выберите лист', en: 'Choose a sheet' },
  {
    ru: 'В файле несколько листов с данными. Скажите, какой из них загрузить.',
    en: 'Several sheets of the file hold data. Say which one to bring in.',
  },
);
export const columnsIncomplete = problemType(
  'columns-incomplete',
  'rule',
  { ru: 'Не сказано, где название', en: 'The column of names is not known' },
  {
    ru: 'Укажите столбец с названием офиса: по нему офисы узнаются. Один смысл — одному столбцу.',
    en: 'Say which column has the name: offices are known by it. A meaning belongs to one column.',
  },
);
export const otherRegionFile = problemType(
  'other-region-file',
  'rule',
  { ru: 'Файл другого региона', en: 'A file of another region' },
  {
    ru: 'Все строки файла — из другого региона: {text}. Выберите тот регион или другой файл.',
    en: 'Every row of the file is of another region: {text}. Choose that region or another file.',
  },
);
export const importsBusy = problemType(
  'imports-busy',
  'too-many',
  { ru: 'Сейчас читаются другие файлы', en: 'Other files are being read' },
  { ru: 'Повторите через {seconds} с.', en: 'Try again in {seconds} s.' },
);
