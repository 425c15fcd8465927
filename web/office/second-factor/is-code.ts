/** Whether something typed is a one-time code: six digits, spaces anywhere. */
export function isCode(typed: string): boolean {
  return /^(?:\s*\d){6}\s*$/.test(typed);
}
