import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import { MINUTES_OF_DAY } from '../../common/time/minutes.ts';
import type { DayMinutes } from '../../common/time/minutes.ts';
import { foldText } from '../../common/validation/fold-text.ts';

export type HoursMark =
  | 'dash'
  | 'from'
  | 'to'
  | 'and'
  | 'comma'
  | 'end'
  | 'colon'
  | 'open'
  | 'close'
  | 'closed'
  | 'break'
  | 'no-break'
  | 'other-days'
  | 'by-appointment'
  | 'irregular'
  | 'unknown';

/** A piece of a text of hours; `text` is what stood there, for the words of a refusal. */
export type HoursToken = { readonly text: string } & (
  | { readonly kind: HoursMark }
  /** A set is said by one word (`будни`), the days of a list and of a span by their names. */
  | { readonly kind: 'days'; readonly days: readonly Weekday[]; readonly isSet: boolean }
  | { readonly kind: 'time'; readonly at: DayMinutes }
  | { readonly kind: 'range'; readonly from: DayMinutes; readonly to: DayMinutes }
);

type Made = HoursToken | null;
type Rule = readonly [pattern: RegExp, make: (found: readonly string[]) => Made];

/** Nothing of a word may follow: `вс` is a day, `всегда` is not. */
const END = '(?![а-яa-z])';

const DAY_WORDS: Readonly<Record<Weekday, string>> = {
  1: 'понедельник(?:ами|ам|а|у|и|е)?|понед|пон|пнд|пн|monday|mon|mo',
  2: 'вторник(?:ами|ам|а|у|и|е)?|втор|втр|вт|tuesday|tue|tu',
  3: 'сред(?:ами|ам|а|у|ы|е)|сре|срд|ср|wednesday|wed|we',
  4: 'четверг(?:ами|ам|а|у|и|е)?|четв|чет|чтв|чт|thursday|thu|th',
  5: 'пятниц(?:ами|ам|а|у|ы|е)|пятн|пят|птн|птц|пт|friday|fri|fr',
  6: 'суббот(?:ами|ам|а|у|ы|е)|субб|суб|сбт|сб|saturday|sat|sa',
  7: 'воскресен(?:ьями|ьям|ье|ья|ью|ие|ия)|воскр|вск|вос|вс|sunday|sun|su',
};
const ENGLISH = new RegExp(`^(?:${Object.values(DAY_WORDS).join('|')}|closed|break|lunch|to|from|and)$`, 'u');

const mark =
  (kind: HoursMark) =>
  ([text = '']: readonly string[]): Made => ({ kind, text });
const days =
  (said: readonly Weekday[], isSet: boolean) =>
  ([text = '']: readonly string[]): Made => ({ kind: 'days', days: said, isSet, text });
const nothing = (): Made => null;
const pattern = (source: string): RegExp => new RegExp(source, 'uy');

/** In this order: what is longer or says more comes first. */
const RULES: readonly Rule[] = [
  [pattern('[\\s"«»“”•*_|]*[\\n\\r;][\\s"«»“”•*_|]*'), mark('end')],
  [pattern('[ \\t"«»“”•*_|]+'), nothing],
  [
    pattern(`без\\s+выходных(?:\\s+дней)?|ежедневно|каждый\\s+день|все\\s+дни|daily${END}`),
    days(WEEKDAYS, true),
  ],
  [
    pattern(`(?:по|в)?\\s*(?:будни(?:е|м|х|ми|е\\s+дни|м\\s+дням)?|рабочи[ех]\\s+дн(?:и|ей|ям))${END}`),
    days([1, 2, 3, 4, 5], true),
  ],
  [pattern(`(?:в\\s+)?праздни[а-я]*(?:\\s+дн(?:и|ей|ям))?${END}`), days([], true)],
  [pattern(`(?:в\\s+)?(?:остальны[ех]|прочи[ех]|другие)(?:\\s+дн(?:и|ей|ям))?${END}`), mark('other-days')],
  [
    pattern('(?:по|при)\\s+(?:предварительн[а-я]*\\s+)?запис[а-я]*|предварительн[а-я]*\\s+запис[а-я]*'),
    mark('by-appointment'),
  ],
  [pattern('без\\s+(?:перерывов|перерыва|обеда)(?:\\s+на\\s+обед)?'), mark('no-break')],
  [
    pattern(
      `(?:(?:обеденный|технический|санитарный|тех\\.?)\\s+)?перерыв(?:ы|а)?(?:\\s+на\\s+обед)?${END}|обед(?:а|енный)?${END}|(?:lunch|break)${END}`,
    ),
    mark('break'),
  ],
  [
    pattern(
      'не\\s*при[её]мн[а-я]*(?:\\s+дн[а-я]+|\\s+день)?|выходн(?:ыми|ым|ых|ые|ой|ого)(?:\\s+дн[а-я]+|\\s+день)?|не\\s*рабоч[а-я]*(?:\\s+дн[а-я]+|\\s+день)?|не\\s+работа[а-я]*|закрыт[а-я]*|(?:при[её]м[а]?\\s+)?(?:не\\s+(?:ведется|осуществляется|принимает|производится))|при[её]м[а]?\\s+нет|нет\\s+при[её]ма|closed',
    ),
    mark('closed'),
  ],
  [pattern(`дн(?:и|я)\\s+недели${END}`), nothing],
  [
    pattern(
      'месяц[а-я]*|не?ч[её]тн[а-я]*|недел[а-я]*|квартал[а-я]*|перв[а-я]+|втор(?:ой|ая|ую)|треть[а-я]*|последн[а-я]+',
    ),
    mark('irregular'),
  ],
  [
    pattern(
      `(?:часы|время|график|режим|расписание)(?:\\s+(?:работы|при[её]ма))?${END}|(?:работа[а-я]*|при[её]м[а-я]?|граждан|заявителей|посетителей|дни|день|дням|в|на|г|мск)${END}`,
    ),
    nothing,
  ],
  [
    pattern('круглосуточно|24\\s*/\\s*7'),
    ([text = '']) => ({ kind: 'range', from: 0, to: MINUTES_OF_DAY, text }),
  ],
  ...WEEKDAYS.map((day): Rule => [pattern(`(?:${DAY_WORDS[day]})${END}\\.?`), days([day], false)]),
  [pattern(`(\\d{1,2})-([0-5][05])\\s*(?:-|до|по)\\s*(\\d{1,2})-([0-5][05])(?![\\d:])`), hyphenRange],
  [
    pattern(
      '(\\d{1,2})(?:\\s?:\\s?|\\.)(\\d{2})(?::\\d{2})?(?:\\s*(?:часов|часа|час|ч)\\.?(?![а-я]))?(?!\\d)',
    ),
    clock,
  ],
  [
    pattern(
      '(\\d{1,2})\\s*(?:часов|часа|час|ч)\\.?(?![а-я])(?:\\s*(\\d{2})\\s*(?:минут|мин|м)\\.?(?![а-я]))?(?!\\d)',
    ),
    clock,
  ],
  [pattern('(\\d{2})([0-5]\\d)(?!\\d)'), clock],
  [pattern('(\\d{1,2})-(00)(?![\\d:.])'), clock],
  [pattern('(\\d{1,2})(?!\\d)'), clock],
  [pattern(`[сc]о?${END}|from${END}`), mark('from')],
  [pattern(`до${END}|по${END}|to${END}`), mark('to')],
  [pattern(`и${END}|and${END}|,?\\s*а\\s+также`), mark('and')],
  [pattern('[,.]\\s*[,.]*'), mark('comma')],
  [pattern('-'), mark('dash')],
  [pattern('[:=]'), mark('colon')],
  [pattern('[(\\[]'), mark('open')],
  [pattern('[)\\]]'), mark('close')],
  [pattern('[а-яa-z0-9]+|.'), mark('unknown')],
];

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The tokens of a text of hours. Never throws: what no rule knows is `unknown`. */
export function hoursTokens(raw: string): readonly HoursToken[] {
  const text = plain(raw);
  const tokens: HoursToken[] = [];
  for (let at = 0; at < text.length;) {
    const { length, token } = tokenAt(text, at);
    if (token) tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): { readonly length: number; readonly token: Made } {
  for (const [rule, make] of RULES) {
    rule.lastIndex = at;
    const found = rule.exec(text);
    if (found && found[0] !== '') return { length: found[0].length, token: make(found) };
  }
  return { length: 1, token: { kind: 'unknown', text: text.charAt(at) } };
}

/** One alphabet, one dash, one case; `9⁰⁰` as it is read. Line breaks stay: they part statements. */
function plain(raw: string): string {
  return raw
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]{2}/gu,
      (minutes) => `:${[...minutes].map((one) => SUPERSCRIPTS.indexOf(one)).join('')}`,
    )
    .replace(/[\p{Dash_Punctuation}\u2212\u2043…]/gu, '-')
    .replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\S\n\r]/gu, ' ')
    .replace(/[а-яa-z]*[a-z][а-яa-z]*/gu, (word) => (ENGLISH.test(word) ? word : foldText(word)));
}

function hyphenRange(found: readonly string[]): Made {
  const [text = '', hour, minute, endHour, endMinute] = found;
  const [from, to] = [minutesOf(hour, minute), minutesOf(endHour, endMinute)];
  return from === null || to === null ? { kind: 'unknown', text } : { kind: 'range', from, to, text };
}

function clock([text = '', hour, minute]: readonly string[]): Made {
  const at = minutesOf(hour, minute);
  return at === null ? { kind: 'unknown', text } : { kind: 'time', at, text: text.trim() };
}

function minutesOf(hour = '', minute = '00'): DayMinutes | null {
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= MINUTES_OF_DAY ? minutes : null;
}
