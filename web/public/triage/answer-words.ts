import type { GivenAnswer } from '../../../src/triage/domain/triage-tree.ts';
import type { Frame } from '../frame/frame.ts';

/** An answer as it is read beside its radio button. */
export function answerWords(frame: Frame, { question, answer }: GivenAnswer): string {
  const answers: Partial<Record<string, string>> = frame.texts.triage.questions[question].answers;
  return answers[answer] ?? '';
}
