import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

/** A name of the lists in the language of the page, or in Russian where no other is known. */
export function nameOf({ names }: Pick<Frame, 'names'>, name: string): string {
  return names.get(name) ?? name;
}

/** `ru` where the name stays Russian on a page in another language, so that it is read aloud as Russian. */
export function langOfName({ language, names }: Frame, name: string): 'ru' | undefined {
  return language === 'ru' || names.has(name) ? undefined : 'ru';
}

/** A sentence of the dictionary in which a name stands by `nameOf`; a Russian one is marked as such. */
export function WithName(props: {
  readonly frame: Frame;
  readonly text: string;
  readonly name: string | null;
}): VNode {
  const { frame, text, name } = props;
  const at = name === null ? -1 : text.lastIndexOf(name);
  if (name === null || at < 0 || !langOfName(frame, name)) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <span lang="ru">{name}</span>
      {text.slice(at + name.length)}
    </>
  );
}
