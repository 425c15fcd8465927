import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

/** Stands in a form that must not be lost; the script shows it when the server cannot be reached. */
export function OfflineNote({ frame }: { readonly frame: Frame }): VNode {
  return (
    <p class="notice notice-warn" role="alert" data-offline="" hidden>
      {frame.texts.details.offline}
    </p>
  );
}
