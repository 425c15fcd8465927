import { foldText } from '../../../common/validation/fold-text.ts';

export interface NamedVisitor {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
}

/**
 * Whether a person is meant by what is typed: every word begins one of the names, in any order. Case, ё and е,
 * look-alike letters, double spaces and kinds of dashes do not matter; a hyphened name is found by its second part too.
 * Blank text means everybody.
 */
export function isMeantBy(typed: string, { familyName, givenName, patronymic }: NamedVisitor): boolean {
  const names = wordsOf([familyName, givenName, patronymic ?? ''].join(' '));
  return wordsOf(typed).every((word) => names.some((name) => name.startsWith(word)));
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[ -]+/u)
    .filter((word) => word !== '');
}
