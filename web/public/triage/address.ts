import type { AnswerCode, GivenAnswer, QuestionCode } from '../../../src/triage/domain/triage-tree.ts';

const ROOT = '/triage';
const ANSWER = /^([a-z]+)-(yes|no|unsure)$/;

/** The answers are the address, `/triage/hacked-no/contacts-yes`: back, reload and a shared link keep them. */
export function triagePath(given: readonly GivenAnswer[]): string {
  return [ROOT, ...given.map(({ question, answer }) => `${question}-${answer}`)].join('/');
}

/** The answers in the path of a page, whether or not they lead somewhere; null when they are no answers at all. */
export function givenIn(path: string): GivenAnswer[] | null {
  const given: GivenAnswer[] = [];
  for (const part of path.slice(ROOT.length).split('/').filter(Boolean)) {
    const [, question, answer] = ANSWER.exec(part) ?? [];
    if (question === undefined || answer === undefined) return null;
    given.push({ question: question as QuestionCode, answer: answer as AnswerCode });
  }
  return given;
}
