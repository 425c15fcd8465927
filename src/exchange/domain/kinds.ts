import { foldText } from '../../common/validation/fold-text.ts';

const KINDS = ['head', 'branch', 'satellite', 'remote-workplace', 'business', 'partner'] as const;
export type ListedKind = (typeof KINDS)[number];

const SAID: readonly (readonly [ListedKind, RegExp])[] = [
  ['business', foldedPattern('для бизнеса|бизнес-?офис|цоу|business')],
  ['remote-workplace', foldedPattern('урм|удаленн\\S* рабоч\\S* мест\\S*')],
  ['satellite', foldedPattern('тосп|тер\\S*риториальн\\S* обособленн\\S*|satellite')],
  ['partner', foldedPattern('привлекаем\\S*|партнер\\S*|partner')],
  ['head', foldedPattern('головн\\S*|уполномоченн\\S*|умфц|head')],
  ['branch', foldedPattern('филиал\\S*|отдел\\S*|branch|мфц|офис')],
];

/** The kind in the words of a cell; null when it says none we know. */
export function kindSaid(cell: string): ListedKind | null {
  const code = cell.trim().toLowerCase().replace('_', '-');
  const ours = KINDS.find((kind) => kind === code);
  if (ours) return ours;
  const text = foldText(cell);
  return SAID.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The kind a name tells: a ТОСП is a satellite; what tells nothing is a branch. */
export function kindOfName(name: string): ListedKind {
  return kindSaid(name) ?? 'branch';
}

/** Both sides are folded, so that look-alike letters do not matter. */
function foldedPattern(words: string): RegExp {
  const folded = words.split('|').map((word) => (/[\\[]/u.test(word) ? word : foldText(word)));
  return new RegExp(`(?<!\\p{Letter})(?:${folded.join('|')})(?!\\p{Letter})`, 'u');
}

const WORDS: Readonly<Record<ListedKind, string>> = {
  head: 'Головной офис',
  branch: 'Филиал',
  satellite: 'ТОСП',
  'remote-workplace': 'УРМ',
  business: 'МФЦ для бизнеса',
  partner: 'Привлекаемая организация',
};

/** A kind as lists write it: `kindSaid` of it is the same kind. */
export function kindWords(kind: string): string {
  return WORDS[kind as ListedKind] ?? kind;
}
