/**
 * What a spreadsheet would take for a formula or a command: `=`, `+`, `-`, `@` and their wide forms, also behind
 * spaces, and a tab, a line's end, `|` or `%` at the very beginning.
 */
const LIKE_A_FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n|%]/u;

/** A text that no spreadsheet computes: an apostrophe before it, which spreadsheets do not show. */
export function harmless(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `harmless` was given; every other one as it is. */
export function asWritten(cell: string): string {
  const text = cell.slice(1);
  return cell === `'${text}` && harmless(text) !== text ? text : cell;
}
