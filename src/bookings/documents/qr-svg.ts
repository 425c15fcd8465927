import { encode } from 'uqr';
import { formatReference } from '../domain/reference.ts';
import { kioskCode } from './kiosk-code.ts';
import type { TalonLanguage } from './visit-words.ts';

/** Light modules around the code that scanners need (ISO/IEC 18004). */
const QUIET_ZONE = 4;
const TITLES: Readonly<Record<TalonLanguage, string>> = {
  ru: 'QR-код талона, номер',
  en: 'QR code of the talon, number',
};

/**
 * The kiosk code of a booking as a QR code: a stand-alone SVG of any size, black on white whatever the page's
 * colours are, with a title that says the number in words' stead.
 */
export function qrSvg(booking: { readonly reference: string; readonly locale: TalonLanguage }): string {
  const { data, size } = encode(kioskCode(booking), { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const title = `${TITLES[booking.locale]} ${formatReference(booking.reference)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" lang="${booking.locale}"`,
    ' aria-labelledby="talon-qr-title" shape-rendering="crispEdges">',
    `<title id="talon-qr-title">${title}</title>`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`,
  ].join('');
}
