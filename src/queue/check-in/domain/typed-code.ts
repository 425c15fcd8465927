import { KIOSK_PREFIX } from '../../../bookings/documents/kiosk-code.ts';
import { parseReference } from '../../../bookings/domain/reference.ts';
import { cleanText } from '../../../common/validation/clean-text.ts';

/** The prefix as a scanner types it on a computer whose keyboard is set to Russian: the keys are the same. */
const OTHER_LAYOUT = 'щлтщ[жЖ;:]';
const PREFIX = new RegExp(`^(?:${KIOSK_PREFIX}|${OTHER_LAYOUT})`, 'iu');

/**
 * The bare digits of a reference, as a scanner sends the talon's code or a person types it; null for anything else,
 * such as somebody's QR code of another kind.
 */
export function parseTypedCode(raw: string): string | null {
  return parseReference(cleanText(raw).replace(PREFIX, ''));
}
