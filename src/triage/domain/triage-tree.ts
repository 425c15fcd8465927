export type QuestionCode = 'hacked' | 'contacts' | 'snils';
export type AnswerCode = 'yes' | 'no' | 'unsure';
/**
 * Where a way through the questions comes out: the password is recovered alone by telephone or e-mail, or with
 * СНИЛС as the login; a visit on a day of one's choice; a visit today, for somebody else is in the account.
 */
export const END_CODES = ['recover', 'recover-by-snils', 'visit', 'visit-today'] as const;
export type EndCode = (typeof END_CODES)[number];
/** The ends that tell how to do without a visit. */
export const ENDS_WITHOUT_VISIT: ReadonlySet<EndCode> = new Set(['recover', 'recover-by-snils']);

export type Place =
  | { readonly kind: 'question'; readonly question: QuestionCode }
  | { readonly kind: 'end'; readonly end: EndCode };

export interface GivenAnswer {
  readonly question: QuestionCode;
  readonly answer: AnswerCode;
}

const ask = (question: QuestionCode): Place => ({ kind: 'question', question });
const end = (code: EndCode): Place => ({ kind: 'end', end: code });

/**
 * The notice of the МФЦ of Kabardino-Balkaria of 20 April 2020 as a tree: every question with its answers, in
 * the order they are offered. The urgent question comes first, so that who is robbed answers one and goes.
 */
const TREE: Readonly<Record<QuestionCode, Partial<Readonly<Record<AnswerCode, Place>>>>> = {
  hacked: { yes: end('visit-today'), no: ask('contacts') },
  // Who does not know what is linked tries СНИЛС as the login: gosuslugi.ru then tells.
  contacts: { yes: ask('snils'), no: end('visit'), unsure: end('recover-by-snils') },
  snils: { yes: end('recover-by-snils'), no: end('recover') },
};

const START = ask('hacked');

/** The longest way through, counted in questions. */
export const MOST_QUESTIONS = 3;

/** The answers a question offers, in order. */
export function answersOf(question: QuestionCode): AnswerCode[] {
  return Object.keys(TREE[question]) as AnswerCode[];
}

/** Where these answers, given one after another, lead; null when one of them is not asked for there. */
export function placeAfter(given: readonly GivenAnswer[]): Place | null {
  let place = START;
  for (const { question, answer } of given) {
    if (place.kind === 'end' || place.question !== question) return null;
    const next = TREE[question][answer];
    if (next === undefined) return null;
    place = next;
  }
  return place;
}
