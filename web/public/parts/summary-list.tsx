import type { ComponentChildren, VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

export interface SummaryRow {
  readonly name: string;
  readonly value: ComponentChildren;
  /** Where the answer can be changed. */
  readonly changeHref?: string;
}

/** Answers by name, each with its "Изменить", whose hidden words say what is changed. */
export function SummaryList({
  frame,
  rows,
}: {
  readonly frame: Frame;
  readonly rows: readonly SummaryRow[];
}): VNode {
  return (
    <dl class="summary">
      {rows.map(({ name, value, changeHref }) => (
        <div key={name} class="summary-row">
          <dt>{name}</dt>
          <dd class="summary-value">{value}</dd>
          {changeHref && (
            <dd class="summary-change">
              <a href={changeHref} aria-label={frame.texts.check.changeWhat(name)}>
                {frame.texts.check.change}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
