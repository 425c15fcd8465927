import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';
import type { CentreView } from './page.tsx';

/** What the building has for those who need it, and what it does not have; what is not known is not said. */
export function WayIn({ frame, view }: { readonly frame: Frame; readonly view: CentreView }): VNode | null {
  const { centre: words } = frame.texts;
  const { access, accessNote } = view;
  if (access.length === 0 && accessNote === null) return null;
  const named = (has: boolean): string =>
    access
      .filter((one) => one.has === has)
      .map(({ fact }) => words.access[fact])
      .join(', ');
  const [present, absent] = [named(true), named(false)];
  return (
    <section>
      <h2>{words.wayIn}</h2>
      {present !== '' && <p>{words.has(present)}</p>}
      {absent !== '' && <p>{words.hasNot(absent)}</p>}
      {accessNote !== null && <p lang={frame.language === 'ru' ? undefined : 'ru'}>{accessNote}</p>}
    </section>
  );
}
