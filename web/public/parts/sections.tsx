import type { VNode } from 'preact';

export interface TextSection {
  readonly title: string;
  readonly items: readonly string[];
}

/** The parts of a document: a heading and its points, one after another. */
export function Sections({ sections }: { readonly sections: readonly TextSection[] }): VNode {
  return (
    <>
      {sections.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
