import type { Frame, Page } from '../frame/frame.ts';
import { BackLink } from '../parts/back-link.tsx';

export interface ProxyView {
  readonly links: { readonly details: string; readonly bookOwner: string };
}

/** The stop of a power of attorney: why the visit would be in vain, and how to book the one who can come. */
export function proxyPage(frame: Frame, view: ProxyView): Page {
  const { details } = frame.texts;
  return {
    title: details.proxyTitle,
    body: (
      <>
        <BackLink frame={frame} href={view.links.details} />
        <h1>{details.proxyTitle}</h1>
        <p class="lead">{details.proxyText}</p>
        <p>{details.proxyParent}</p>
        <p>{details.proxyWay}</p>
        <p class="actions">
          <a class="button button-primary" href={view.links.bookOwner}>
            {details.proxyBookOwner}
          </a>
        </p>
      </>
    ),
  };
}
