import type { ComponentChildren, VNode } from 'preact';

export interface ChoiceRowProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly describedBy?: string | undefined;
  /** Stands at the end of the row: the number of places. */
  readonly aside?: ComponentChildren;
}

/** A radio or a tick with a row as large as a finger, the whole row its label. */
export function ChoiceRow(props: ChoiceRowProps): VNode {
  const { id, hint } = props;
  const described = [hint && `${id}-hint`, props.describedBy].filter(Boolean).join(' ');
  return (
    <div class={`choice choice-${props.type}`}>
      <input
        id={id}
        type={props.type}
        name={props.name}
        value={props.value}
        checked={props.checked}
        aria-describedby={described || undefined}
      />
      <label for={id}>
        <span class="choice-label">{props.label}</span>
        {props.aside !== undefined && <span class="choice-aside">{props.aside}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
