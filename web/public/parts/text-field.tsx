import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';
import { FieldErrorLine } from './error-summary.tsx';

export interface TextFieldProps {
  readonly frame: Frame;
  /** Name in the form and id of the input. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly type?: 'text' | 'tel' | 'email' | 'search';
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric';
  readonly maxLength?: number;
}

/** One line of text with its label above, its hint and what is wrong with it. */
export function TextField(props: TextFieldProps): VNode {
  const { frame, name, label, value, hint, error, optional } = props;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  // Preact has a type for each kind of input; these differ in nothing we use.
  const type = (props.type ?? 'text') as 'text';
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={name}>
        {label}
        {optional && <span class="optional"> ({frame.texts.details.optional})</span>}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldErrorLine frame={frame} id={`${name}-error`} text={error} />}
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        autoComplete={props.autoComplete ?? 'off'}
        {...(props.inputMode && { inputMode: props.inputMode })}
        {...(props.maxLength && { maxLength: props.maxLength })}
        spellcheck={false}
        aria-describedby={described || undefined}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}
