import { MOST_QUESTIONS, answersOf } from '../../../src/triage/domain/triage-tree.ts';
import type { GivenAnswer, QuestionCode } from '../../../src/triage/domain/triage-tree.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { BackLink } from '../parts/back-link.tsx';
import { ChoiceRow } from '../parts/choice-row.tsx';
import { ErrorSummary, FieldErrorLine } from '../parts/error-summary.tsx';
import { triagePath } from './address.ts';
import { backFrom, bookingHref } from './ways.ts';
import { answerWords } from './answer-words.ts';

export interface QuestionView {
  readonly question: QuestionCode;
  /** The answers that led here. */
  readonly given: readonly GivenAnswer[];
  /** What was answered here before, for whoever came back; nothing when this is new. */
  readonly chosen: string;
  readonly nothingChosen: boolean;
}

/** One question: its answers as radio rows, and a way past all questions. */
export function questionPage(frame: Frame, view: QuestionView): Page {
  const { triage } = frame.texts;
  const { title, hint } = triage.questions[view.question];
  const errors = view.nothingChosen ? [{ field: 'answer', text: triage.error }] : [];
  return {
    title,
    hasErrors: errors.length > 0,
    body: (
      <>
        <BackLink frame={frame} href={backFrom(frame, view.given)} />
        <ErrorSummary frame={frame} errors={errors} />
        <p class="step">{triage.number(view.given.length + 1, MOST_QUESTIONS)}</p>
        <form method="post" action={hrefOf(frame, triagePath(view.given))} class="form" data-once="">
          <fieldset
            id="answer"
            class={view.nothingChosen ? 'field-wrong' : undefined}
            aria-describedby={view.nothingChosen ? 'answer-hint answer-error' : 'answer-hint'}
          >
            <legend>
              <h1>{title}</h1>
            </legend>
            <p class="hint" id="answer-hint">
              {hint}
            </p>
            {view.nothingChosen && <FieldErrorLine frame={frame} id="answer-error" text={triage.error} />}
            <div class="rows">
              {answersOf(view.question).map((answer) => (
                <ChoiceRow
                  key={answer}
                  type="radio"
                  id={`answer-${answer}`}
                  name="answer"
                  value={answer}
                  checked={answer === view.chosen}
                  label={answerWords(frame, { question: view.question, answer })}
                />
              ))}
            </div>
          </fieldset>
          <button class="button button-primary" type="submit">
            {triage.submit}
          </button>
        </form>
        <p>
          <a href={bookingHref(frame)}>{triage.skip}</a>
        </p>
      </>
    ),
  };
}
