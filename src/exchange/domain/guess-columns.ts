import { foldText } from '../../common/validation/fold-text.ts';
import { COLUMN_FIELDS } from './fields.ts';
import type { ColumnField } from './fields.ts';

/** What each column of a file holds, by its place; null: nothing that is taken. */
export type Columns = readonly (ColumnField | null)[];

/** How columns are called, in files seen and in ours. The first is what our own export writes. */
const CALLED: Readonly<Record<ColumnField, readonly string[]>> = {
  name: [
    'название',
    'наименование',
    'наименование офиса',
    'наименование мфц',
    'офис',
    'подразделение',
    'центр',
    'name',
    'title',
  ],
  kind: ['вид', 'тип', 'тип офиса', 'вид подразделения', 'kind', 'type'],
  region: ['регион', 'код региона', 'субъект', 'субъект рф', 'region', 'region code'],
  municipality: [
    'муниципалитет',
    'муниципальное образование',
    'район',
    'округ',
    'group',
    'municipality',
    'district',
  ],
  settlement: ['населенный пункт', 'населённый пункт', 'город', 'нас пункт', 'settlement', 'city', 'town'],
  address: [
    'адрес',
    'фактический адрес',
    'адрес офиса',
    'адрес местонахождения',
    'местонахождение',
    'address',
  ],
  phone: [
    'телефон',
    'телефоны',
    'тел',
    'номер телефона',
    'контактный телефон',
    'phone',
    'telephone',
    'telephone 1',
    'phone 1',
  ],
  coordinates: ['координаты', 'широта и долгота', 'геокоординаты', 'coordinates', 'location', 'geo'],
  latitude: ['широта', 'latitude', 'lat'],
  longitude: ['долгота', 'longitude', 'lon', 'lng', 'long'],
  hours: [
    'часы приёма',
    'часы работы',
    'график работы',
    'режим работы',
    'график',
    'режим',
    'график приема',
    'время работы',
    'расписание',
    'hours',
    'opening hours',
    'operating mode',
    'schedule',
  ],
  mon: ['понедельник', 'пн', 'mon', 'monday'],
  tue: ['вторник', 'вт', 'tue', 'tuesday'],
  wed: ['среда', 'ср', 'wed', 'wednesday'],
  thu: ['четверг', 'чт', 'thu', 'thursday'],
  fri: ['пятница', 'пт', 'fri', 'friday'],
  sat: ['суббота', 'сб', 'sat', 'saturday'],
  sun: ['воскресенье', 'вс', 'sun', 'sunday'],
};

/** What our own export calls a column. */
export const headerOf = (field: ColumnField): string => CALLED[field][0] ?? field;

const KEYS = COLUMN_FIELDS.map((field) => ({ field, keys: CALLED[field].map(keyOf) }));
/** Below it a likeness is chance. */
const LEAST_SCORE = 50;

/**
 * What the columns hold, guessed from their headers: as they are called, misspelt by a letter or two (`adress`), or
 * as words of a longer header (`Адрес офиса (фактический)`). A field is given to the one column that fits best, the
 * first of those that fit alike; the person corrects the rest.
 */
export function guessColumns(headers: readonly string[]): Columns {
  const fits = headers.flatMap((header, column) => {
    const key = keyOf(header);
    return key === '' ? [] : KEYS.map(({ field, keys }) => ({ column, field, score: scoreOf(key, keys) }));
  });
  const columns = headers.map((): ColumnField | null => null);
  const ranked = fits
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, field } of ranked) {
    if (columns[column] === null && !columns.includes(field)) columns[column] = field;
  }
  return columns;
}

/** The same for the same headers, however they are spaced and cased: by it a correction is remembered. */
export function headersKey(headers: readonly string[]): string {
  return headers.map(keyOf).join('|');
}

function scoreOf(key: string, keys: readonly string[]): number {
  return Math.max(...keys.map((known) => likeness(key, known)));
}

function likeness(key: string, known: string): number {
  if (key === known) return 100;
  const slips = known.length >= 8 ? 2 : known.length >= 5 ? 1 : 0;
  const distance = slips === 0 ? Infinity : editDistance(key, known, slips);
  if (distance <= slips) return 90 - distance;
  // One of several words: the more of the header it is, the likelier.
  const isWord = known.length >= 4 && ` ${key} `.includes(` ${known} `);
  return isWord ? LEAST_SCORE + Math.round((30 * known.length) / key.length) : 0;
}

function keyOf(header: string): string {
  return foldText(header)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** Letters added, left out, changed or swapped; more than `most` is Infinity. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        change,
        isSwap ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  const distance = last[b.length] ?? Infinity;
  return distance <= most ? distance : Infinity;
}
