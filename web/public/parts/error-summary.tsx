import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

/** One refused field: where it is and the sentence that stands at it. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/**
 * What is wrong, above the heading, each line leading to its field. `autofocus` brings the focus here
 * without JavaScript; the script does it again where the browser did not.
 */
export function ErrorSummary({
  frame,
  errors,
}: {
  readonly frame: Frame;
  readonly errors: readonly FieldError[];
}): VNode | null {
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" tabIndex={-1} autofocus data-focus="">
      <h2>{frame.texts.frame.errorSummary}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same words at the field itself. */
export function FieldErrorLine({
  frame,
  id,
  text,
}: {
  readonly frame: Frame;
  readonly id: string;
  readonly text: string;
}): VNode {
  return (
    <p class="field-error" id={id}>
      <span>{frame.texts.frame.errorPrefix} </span>
      {text}
    </p>
  );
}

export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}
