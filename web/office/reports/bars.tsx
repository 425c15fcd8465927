import type { ReactElement } from 'react';

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The number as it is said, and what belongs to it. */
  readonly said: string;
  /** Hatched: another kind than the rest, which its name or what is said tells in words. */
  readonly hatched?: boolean;
}

/** Bars with their names and numbers written beside them: whoever does not see the bars reads the list. */
export function Bars({
  label,
  bars,
}: {
  readonly label: string;
  readonly bars: readonly Bar[];
}): ReactElement {
  const most = Math.max(1e-9, ...bars.map(({ value }) => value));
  return (
    <ul className="report-bars" aria-label={label}>
      {bars.map(({ key, name, value, said, hatched }) => (
        <li key={key}>
          <span className="name">{name}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect className="all" width="100" height="10" />
            <rect className={hatched ? 'bar light' : 'bar'} width={(100 * value) / most} height="10" />
          </svg>
          <span className="said tabular">{said}</span>
        </li>
      ))}
    </ul>
  );
}
