/** What people and keyboards put for an apostrophe, beside ' and ’: ` ´ ʹ ʻ ʼ ʽ ˈ ‘ ‛ ′ ＇ */
const ODD_APOSTROPHES = /[`´\u02B9\u02BB-\u02BD\u02C8\u2018\u201B\u2032\uFF07]/gu;
/** All dashes of Unicode, the minus sign and the hyphen bullet, with the spaces around them. */
const HYPHENS = / *[\p{Dash_Punctuation}\u2212\u2043] */gu;

/** Every look-alike of an apostrophe made ', except ’ which is right as it is. */
export function plainApostrophes(text: string): string {
  return text.replace(ODD_APOSTROPHES, "'");
}

/** Every dash made a hyphen without spaces around it: `Салтыков – Щедрин` becomes `Салтыков-Щедрин`. */
export function plainHyphens(text: string): string {
  return text.replace(HYPHENS, '-');
}
