/** Whether what came into the field is a talon's code or number, and not a name: names have no digits. */
export function looksLikeCode(typed: string): boolean {
  return /\d/u.test(typed);
}
