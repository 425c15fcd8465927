/** What precedes the digits, so that a scanner at the kiosk cannot take a stranger's code for ours. */
export const KIOSK_PREFIX = 'OKNO:';

/**
 * What the QR code of a talon says: `OKNO:48271935`. No name and no secret: a code photographed over
 * somebody's shoulder opens nothing, because to open a booking it takes the family name too.
 */
export function kioskCode(booking: { readonly reference: string }): string {
  return `${KIOSK_PREFIX}${booking.reference}`;
}
