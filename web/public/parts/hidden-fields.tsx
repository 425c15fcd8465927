import type { VNode } from 'preact';
/** What a form carries along unseen. */
export function HiddenFields({
  values,
}: {
  readonly values: Readonly<Record<string, string | undefined>>;
}): VNode {
  return (
    <>
      {Object.entries(values).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
