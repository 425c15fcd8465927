import { cleanText } from '../../common/validation/clean-text.ts';

/** Digits with the signs people put between them, and an extension in words: `8 (3822) 60-29-99, доб. 120`. */
const WRITTEN = /^\+?[\d\s()./-]{3,40}(?:,?\s*(?:доб|ext)\.?\s*\d{1,6})?$/iu;

/**
 * Whether text is a telephone people may call an office by. Hotlines of 8-800 and three digits (122) are such numbers
 * too, so this asks less than `parsePhone`, which is of numbers staff can call.
 */
export function isOfficePhone(raw: string): boolean {
  const text = cleanText(raw);
  return WRITTEN.test(text) && (text.match(/\d/gu) ?? []).length >= 3;
}
