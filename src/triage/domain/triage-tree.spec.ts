import { describe, expect, it } from '@jest/globals';
import { END_CODES, MOST_QUESTIONS, answersOf, placeAfter } from './triage-tree.ts';
import type { EndCode, GivenAnswer } from './triage-tree.ts';

interface Way {
  readonly given: readonly GivenAnswer[];
  readonly end: EndCode;
}

/** Every way through the tree. Deeper than a tree of questions can be, so that a circle fails and does not hang. */
function waysFrom(given: readonly GivenAnswer[] = []): Way[] {
  const place = placeAfter(given);
  if (place === null) throw new Error(`leads nowhere: ${JSON.stringify(given)}`);
  if (place.kind === 'end') return [{ given, end: place.end }];
  if (given.length > 9) throw new Error('a circle');
  const { question } = place;
  return answersOf(question).flatMap((answer) => waysFrom([...given, { question, answer }]));
}

const words = ({ given, end }: Way): string =>
  [...given.map(({ question, answer }) => `${question} ${answer}`), end].join(' > ');

describe('the questions before a booking', () => {
  it('lead where the notice of the centres says', () => {
    expect(waysFrom().map(words)).toEqual([
      'hacked yes > visit-today',
      'hacked no > contacts yes > snils yes > recover-by-snils',
      'hacked no > contacts yes > snils no > recover',
      'hacked no > contacts no > visit',
      'hacked no > contacts unsure > recover-by-snils',
    ]);
  });

  it('come out at every end there is', () => {
    expect([...new Set(waysFrom().map(({ end }) => end))].sort()).toEqual([...END_CODES].sort());
  });

  it('are three at most, and no question is asked twice', () => {
    expect(Math.max(...waysFrom().map(({ given }) => given.length))).toBe(MOST_QUESTIONS);
    for (const { given } of waysFrom()) {
      expect(new Set(given.map(({ question }) => question)).size).toBe(given.length);
    }
  });

  it('offer two or three answers each', () => {
    for (const { given } of waysFrom()) {
      for (const { question } of given) expect([2, 3]).toContain(answersOf(question).length);
    }
  });

  it.each<[string, GivenAnswer[]]>([
    ['an answer to a question not asked yet', [{ question: 'contacts', answer: 'yes' }]],
    ['an answer the question does not offer', [{ question: 'hacked', answer: 'unsure' }]],
    [
      'an answer after the end',
      [
        { question: 'hacked', answer: 'yes' },
        { question: 'contacts', answer: 'yes' },
      ],
    ],
  ])('lead nowhere from %s', (_what, given) => {
    expect(placeAfter(given)).toBe(null);
  });
});
