import type { Bilingual } from '../../common/errors/problem.ts';
import type { FileFault } from './file-table.ts';

/** Why a file is refused, as the middle of a sentence. */
export const FILE_FAULT_WORDS: Readonly<Record<FileFault['reason'], Bilingual>> = {
  'file-empty': { ru: 'файл пуст', en: 'the file is empty' },
  'only-header': { ru: 'под заголовками нет ни одной строки', en: 'there is no row below the headers' },
  'not-a-table': { ru: 'это не таблица', en: 'it is not a table' },
  'old-excel': {
    ru: 'это старый формат Excel (.xls), сохраните файл как .xlsx',
    en: 'it is the old format of Excel (.xls), save it as .xlsx',
  },
  'broken-xlsx': {
    ru: 'файл Excel повреждён или защищён паролем',
    en: 'the Excel file is broken or protected',
  },
  'broken-csv': { ru: 'кавычки в строке {line} не закрыты', en: 'the quotes of line {line} are not closed' },
  'unfolds-too-far': { ru: 'в файле слишком много данных', en: 'the file holds too much data' },
  'too-many-rows': { ru: 'в файле больше 20 000 строк', en: 'the file has more than 20,000 rows' },
  'too-many-columns': { ru: 'в файле больше 100 столбцов', en: 'the file has more than 100 columns' },
  'choose-sheet': { ru: 'в нём несколько листов', en: 'it has several sheets' },
};
