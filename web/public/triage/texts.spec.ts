import { describe, expect, it } from '@jest/globals';
import { END_CODES, answersOf, placeAfter } from '../../../src/triage/domain/triage-tree.ts';
import type { GivenAnswer, QuestionCode } from '../../../src/triage/domain/triage-tree.ts';
import { LANGUAGES } from '../../shared/language.ts';
import { textsOf } from '../languages/texts-of.ts';

/** The questions met on any way from `given` on. */
function questionsFrom(given: readonly GivenAnswer[] = []): QuestionCode[] {
  const place = placeAfter(given);
  if (place?.kind !== 'question') return [];
  const { question } = place;
  return [
    question,
    ...answersOf(question).flatMap((answer) => questionsFrom([...given, { question, answer }])),
  ];
}

describe.each(LANGUAGES)('the words of the questions (%s)', (language) => {
  const { triage } = textsOf(language);

  it('are there for every question and answer of the tree, and for no other', () => {
    const asked = [...new Set(questionsFrom())];
    expect(Object.keys(triage.questions).sort()).toEqual([...asked].sort());
    for (const question of asked) {
      expect(Object.keys(triage.questions[question].answers)).toEqual(answersOf(question));
    }
  });

  it('are there for every end of the tree, and for no other', () => {
    expect(Object.keys(triage.ends).sort()).toEqual([...END_CODES].sort());
  });

  it('tell the way on gosuslugi.ru by the words of its own buttons', () => {
    for (const end of ['recover', 'recover-by-snils'] as const) {
      const steps = triage.ends[end].steps.join(' ');
      for (const words of ['gosuslugi.ru', 'Войти', 'Я не знаю пароль', 'Я не робот']) {
        expect(steps).toContain(words);
      }
    }
    expect(triage.passwordRules.join(' ')).toContain('8');
  });
});
