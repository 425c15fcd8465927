const DIGITS = 3;

/** What a ticket is called on paper, on the board and aloud: the letter of the service and the number of the day. */
export function ticketLabel(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(DIGITS, '0')}`;
}
