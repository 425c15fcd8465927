import type { VNode } from 'preact';
/** A sentence of the dictionary with one of its values in bold, wherever the language put it. */
export function Emphasised({ text, part }: { readonly text: string; readonly part: string }): VNode {
  const at = text.indexOf(part);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <strong>{part}</strong>
      {text.slice(at + part.length)}
    </>
  );
}
