import type { Texts } from '../languages/ru.ts';
import type { HallView } from './visit-view.ts';

/** What the page of a visitor in the hall says; empty: nothing of the kind. */
export interface HallWords {
  readonly title: string;
  readonly text: string;
  readonly before: string;
  readonly wait: string;
}

/** The words of where a visitor in the hall stands: said by the server, and again by each event of the stream. */
export function hallWords({ visit }: Pick<Texts, 'visit'>, hall: HallView): HallWords {
  const { state, window, before, waitMinutes } = hall;
  const isCalled = state === 'called' && window !== null;
  return {
    title: isCalled ? visit.calledTo(window) : (visit.status[state] ?? ''),
    text: isCalled ? visit.calledText : (visit.statusText[state] ?? ''),
    before: before === null ? '' : visit.hallBefore(before),
    wait: waitMinutes === null ? '' : visit.hallWait(waitMinutes),
  };
}
