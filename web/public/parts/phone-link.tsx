import type { VNode } from 'preact';
/** A telephone that a touch dials. */
export function PhoneLink({ phone }: { readonly phone: string }): VNode {
  return (
    <a class="nowrap" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {phone}
    </a>
  );
}
