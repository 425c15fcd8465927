import { Problem, declaredProblems } from '../common/errors/problem.ts';
import type { Bilingual } from '../common/errors/problem.ts';
import type { Language } from '../common/http/language.ts';
import { problemBody } from '../common/http/problem-answer.ts';
import type { RowProblem, RowRemark } from './domain/read-row.ts';

/** Why a row is refused, or what was read with a doubt. `{text}` is what stands in the file. */
const WORDS: Readonly<Record<string, Bilingual>> = {
  'no-name': { ru: 'нет названия офиса', en: 'the office has no name' },
  'too-long': { ru: 'слишком длинный текст: «{text}»', en: 'the text is too long: “{text}”' },
  'forbidden-characters': {
    ru: 'недопустимые символы: «{text}»',
    en: 'characters that are not allowed: “{text}”',
  },
  formula: { ru: 'формула вместо значения: «{text}»', en: 'a formula instead of a value: “{text}”' },
  'other-region': { ru: 'другой регион: {text}', en: 'another region: {text}' },
  'duplicate-name': {
    ru: 'это название уже есть в строке {text}: офисы различаются названием, добавьте к нему населённый пункт',
    en: 'the name stands in row {text} already: offices are told apart by name, add the settlement to it',
  },
  'ambiguous-name': {
    ru: 'в регионе несколько офисов с таким названием: {text}',
    en: 'several offices of the region have this name: {text}',
  },
  unreadable: { ru: 'часы не поняты: «{text}»', en: 'the hours are not understood: “{text}”' },
  'not-every-week': {
    ru: 'часы не повторяются каждую неделю: «{text}»; такие дни заводятся в календаре офиса',
    en: 'the hours are not the same every week: “{text}”; such days belong in the office’s calendar',
  },
  'no-weekday': { ru: 'не сказано, в какие дни: «{text}»', en: 'the days are not said: “{text}”' },
  contradiction: { ru: 'об одном дне сказано разное: {text}', en: 'two things are said of one day: {text}' },
  'ends-before-begins': {
    ru: 'время кончается раньше, чем начинается: {text}',
    en: 'the time ends before it begins: {text}',
  },
  'break-outside-hours': {
    ru: 'перерыв вне часов приёма: {text}',
    en: 'the break is outside the hours: {text}',
  },
  'no-hours': { ru: 'часов нет: «{text}»', en: 'there are no hours: “{text}”' },
  'changed-meanwhile': {
    ru: 'офис изменили, пока вы смотрели разницу: сравните файл ещё раз',
    en: 'the office was changed while you looked at the difference: compare the file again',
  },
  'not-accepted': { ru: '{text}', en: '{text}' },
  'against-the-list': {
    ru: 'не сходится с тем, что уже есть в списке ({text})',
    en: 'does not agree with what is in the list already ({text})',
  },
  'renamed-to': {
    ru: 'похоже, он переименован; в файле на его месте: {text}',
    en: 'it looks renamed; in its place the file has: {text}',
  },
  'formula-result': {
    ru: 'в строке есть формула, взят её прошлый результат',
    en: 'the row has a formula, its last result was taken',
  },
  'two-addresses': { ru: 'похоже на два адреса: «{text}»', en: 'looks like two addresses: “{text}”' },
  'unknown-kind': {
    ru: 'вид офиса не понят и не взят: «{text}»',
    en: 'the kind is not understood and not taken: “{text}”',
  },
  'phone-not-taken': {
    ru: 'телефон не понят и не взят: «{text}»',
    en: 'the telephone is not understood and not taken: “{text}”',
  },
  'first-phone-taken': {
    ru: 'взят первый телефон из «{text}»',
    en: 'the first telephone of “{text}” was taken',
  },
  'address-in-name': {
    ru: 'адрес взят из названия: «{text}»',
    en: 'the address was taken from the name: “{text}”',
  },
  'one-coordinate': {
    ru: 'есть только одна координата: «{text}»',
    en: 'there is only one coordinate: “{text}”',
  },
  'unreadable-coordinates': {
    ru: 'координаты не поняты: «{text}»',
    en: 'the coordinates are not understood: “{text}”',
  },
  'point-outside-country': {
    ru: 'точка вне страны, не взята: {text}',
    en: 'the point is outside the country and not taken: {text}',
  },
  'point-far': {
    ru: 'точка далеко от других офисов региона: {text}',
    en: 'the point is far from the region’s other offices: {text}',
  },
  'weekday-twice': {
    ru: 'о дне недели сказано дважды, взято более точное',
    en: 'a weekday is said twice, the closer one was taken',
  },
  'weekday-cut-off': {
    ru: 'день назван без часов, пропущен',
    en: 'a weekday has no hours and is passed over',
  },
  'weekdays-missing': { ru: 'сказано не обо всех днях недели', en: 'not every weekday is said' },
  'days-assumed': {
    ru: 'часы без дней взяты для остальных дней',
    en: 'hours without days were taken for the other days',
  },
  'by-appointment': { ru: 'приём по записи', en: 'by appointment' },
  'remark-left-out': { ru: 'пояснение в скобках не взято', en: 'a remark in brackets was left out' },
  'closed-here': {
    ru: 'офис закрыт у нас и останется закрытым',
    en: 'the office is closed here and stays closed',
  },
};

/** A remark in words. */
export function remarkWords(
  { code, text = '', problem }: Pick<RowRemark, 'code' | 'text' | 'problem'>,
  language: Language,
): string {
  const said = problem ? problemWords(problem, language) : text;
  return (WORDS[code]?.[language] ?? code).replace('{text}', () => said);
}

/** Which field is wrong is said where the error itself does not say it. */
function problemWords({ code, ...facts }: RowProblem, language: Language): string {
  const type = declaredProblems().find((declared) => declared.code === code);
  if (!type) return code;
  const { title, detail, errors } = problemBody(new Problem(type, facts), language) as {
    title: string;
    detail: string;
    errors?: readonly { readonly pointer: string; readonly detail: string }[];
  };
  const fields = (errors ?? []).map((error) => `${error.pointer} ${error.detail}`);
  return [`${title}: ${detail}`, ...fields].join('; ');
}

export const REMARK_CODES = Object.keys(WORDS);
