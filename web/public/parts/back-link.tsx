import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

/** The way to the previous page; a real address, so it works from a bookmark too. */
export function BackLink({ frame, href }: { readonly frame: Frame; readonly href: string }): VNode {
  return (
    <a class="back" href={href}>
      <span aria-hidden="true">← </span>
      {frame.texts.frame.back}
    </a>
  );
}
