/**
 * How a call is said in Russian: "талон дэ сто восемь, окно пять". Whole words, so that a clip of each can be played
 * one after the other; the board's browser says the same words where it has a voice.
 */
export interface SpokenWord {
  /** Name of the clip. */
  readonly clip: string;
  readonly word: string;
}

const UP_TO_NINETEEN = (
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать ' +
  'пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'
).split(' ');
const TENS = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const HUNDREDS = 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ');
/** A thousand is a she: две тысячи. */
const HER_TWO: SpokenWord = { clip: 'her-2', word: 'две' };
const MOST = 9_999;

/** Letters and their names as they are spelt aloud. */
const ALPHABET = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ';
const LETTER_NAMES =
  'а бэ вэ гэ дэ е жэ зэ и и_краткое ка эль эм эн о пэ эр эс тэ у эф ха цэ че ша ща твёрдый_знак ы мягкий_знак э ю я'.split(
    ' ',
  );

export const TICKET: SpokenWord = { clip: 'ticket', word: 'талон' };
export const WINDOW: SpokenWord = { clip: 'window', word: 'окно' };

/** The words of a whole number from 0 to 9999; nothing for any other. */
export function numberWords(number: number): readonly SpokenWord[] {
  if (number % 1 !== 0 || number < 0 || number > MOST) return [];
  const thousands = Math.floor(number / 1000);
  const rest = number % 1000;
  if (thousands === 0) return upToThousand(rest);
  const count = thousands === 1 ? [] : thousands === 2 ? [HER_TWO] : upToHundred(thousands);
  return count.concat([thousandsForm(thousands)], rest === 0 ? [] : upToThousand(rest));
}

/** The name of a letter; nothing for what is no Russian capital. */
export function letterWord(letter: string): readonly SpokenWord[] {
  const place = ALPHABET.indexOf(letter);
  if (letter.length !== 1 || place === -1) return [];
  return [{ clip: `letter-${place}`, word: (LETTER_NAMES[place] ?? '').replace('_', ' ') }];
}

/** The words of a call: the ticket's letter and number, and the window. */
export function spokenCall(label: string, window: number): readonly SpokenWord[] {
  const parts = /^(.)-?0*(\d+)$/.exec(label);
  const ticket = parts ? letterWord(parts[1] ?? '').concat(numberWords(Number(parts[2]))) : [];
  return [TICKET].concat(ticket, [WINDOW], numberWords(window));
}

/** Every word there is, once: what clips are made of. */
export function everyWord(): readonly SpokenWord[] {
  const numbers = UP_TO_NINETEEN.map((word, index) => ({ clip: `n${index}`, word }));
  const tens = TENS.map((word, index) => ({ clip: `n${(index + 2) * 10}`, word }));
  const hundreds = HUNDREDS.map((word, index) => ({ clip: `n${(index + 1) * 100}`, word }));
  const thousands = [HER_TWO, thousandsForm(1), thousandsForm(2), thousandsForm(5)];
  const letters = ALPHABET.split('').map((letter) => letterWord(letter)[0] as SpokenWord);
  return [TICKET, WINDOW].concat(numbers, tens, hundreds, thousands, letters);
}

function upToThousand(number: number): SpokenWord[] {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const head = hundreds === 0 ? [] : [{ clip: `n${hundreds * 100}`, word: HUNDREDS[hundreds - 1] ?? '' }];
  return rest === 0 && hundreds > 0 ? head : head.concat(upToHundred(rest));
}

function upToHundred(number: number): SpokenWord[] {
  const plain = UP_TO_NINETEEN[number];
  if (plain !== undefined) return [{ clip: `n${number}`, word: plain }];
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = [{ clip: `n${tens * 10}`, word: TENS[tens - 2] ?? '' }];
  return ones === 0 ? head : head.concat([{ clip: `n${ones}`, word: UP_TO_NINETEEN[ones] ?? '' }]);
}

function thousandsForm(thousands: number): SpokenWord {
  if (thousands === 1) return { clip: 'n1000', word: 'тысяча' };
  return thousands < 5 ? { clip: 'n2000', word: 'тысячи' } : { clip: 'n5000', word: 'тысяч' };
}
