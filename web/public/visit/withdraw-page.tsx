import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { BackLink } from '../parts/back-link.tsx';

export interface WithdrawView {
  /** An active booking ends with the withdrawal; a past one only loses its names. */
  readonly isActive: boolean;
  readonly links: { readonly visit: string; readonly action: string };
}

/** One page that names the act and what follows from it. */
export function withdrawPage(frame: Frame, view: WithdrawView): Page {
  const { visit } = frame.texts;
  const follows = [
    ...(view.isActive ? [visit.withdrawCancels] : []),
    visit.withdrawLost,
    visit.withdrawCounts,
  ];
  return {
    title: visit.withdrawTitle,
    body: (
      <>
        <BackLink frame={frame} href={view.links.visit} />
        <h1>{visit.withdrawTitle}</h1>
        <p>{visit.withdrawText}</p>
        <ul>
          {follows.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <form method="post" action={view.links.action} data-once="" data-leave="">
          <button class="button button-danger" type="submit">
            {visit.withdrawSubmit}
          </button>
        </form>
        <p class="actions">
          <a class="button button-secondary" href={view.links.visit}>
            {visit.withdrawKeep}
          </a>
        </p>
      </>
    ),
  };
}

/** `/withdrawn`: says that it is done; of whom, nobody knows any more. */
export function withdrawnPage(frame: Frame): Page {
  const { visit, refusal } = frame.texts;
  return {
    title: visit.withdrawn,
    body: (
      <>
        <h1>{visit.withdrawn}</h1>
        <p>{visit.withdrawnText}</p>
        <p>
          <a class="button button-primary" href={hrefOf(frame, '/')}>
            {refusal.home}
          </a>
        </p>
      </>
    ),
  };
}
