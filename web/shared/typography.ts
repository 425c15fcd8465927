const SHORTENED = /(^|[\s,(])(г|с|п|пос|дер|д|ул|пер|пр|стр|корп|кв|оф|тел)\. ?(?=[\p{L}\d])/giu;
const RANGE = /(\d)–(\d)/gu;

/** An address that does not break after "ул." or "д.". */
export function unbrokenAddress(address: string): string {
  return address.replace(SHORTENED, '$1$2.\u00a0');
}

/** A range of hours that stays on one line: a word joiner on both sides of its dash. */
export function unbrokenRange(text: string): string {
  return text.replace(RANGE, '$1\u2060–\u2060$2');
}
