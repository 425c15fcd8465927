import type { Texts } from '../languages/ru.ts';

/** Stands in a sentence where the script writes times. */
export const TIMES_HERE = '%';

/** The words the script needs, sent with the page in its language. */
export interface LiveWords {
  readonly on: string;
  readonly lost: string;
  readonly paused: string;
  readonly pause: string;
  readonly resume: string;
  readonly taken: string;
  readonly closed: string;
  readonly saidGone: string;
  readonly saidBack: string;
  readonly saidChosen: string;
  readonly saidNew: string;
}

export function liveWords({ live }: Texts['time']): LiveWords {
  return {
    ...{ on: live.on, lost: live.lost, paused: live.paused, pause: live.pause, resume: live.resume },
    ...{ taken: live.taken, closed: live.closed, saidNew: live.fresh },
    saidGone: live.saidGone(TIMES_HERE),
    saidBack: live.saidBack(TIMES_HERE),
    saidChosen: live.saidChosen(TIMES_HERE),
  };
}
