import { foldText } from '../../common/validation/fold-text.ts';

/**
 * Whether the two are one family name for whoever opens a booking with it: as `foldText` compares, and a hyphen is
 * no more than a space. Only here: stored keys of persons are made of `foldText` itself, which tells these apart.
 */
export function isSameFamilyName(one: string, other: string): boolean {
  return opened(one) === opened(other);
}

function opened(name: string): string {
  return foldText(name).replaceAll(/[- ]+/gu, ' ').trim();
}
