import type { LocalDate } from '../../common/time/local-date.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { ARRIVALS, withoutSlips } from './hall-story.ts';
import type { HallEvent } from './hall-story.ts';

/** What happened in one hour of a day at one window for one service. */
export interface HallSum {
  readonly localDate: LocalDate;
  /** 0 to 23, of the centre's clock, in which it happened. */
  readonly hour: number;
  readonly service: string;
  /** 0: at no window yet. */
  readonly window: number;
  readonly arrived: number;
  /** Those of the arrived who came too late for their time. */
  readonly late: number;
  readonly called: number;
  readonly served: number;
  readonly missed: number;
  /** Those of the served who went away with nothing, or sent on. */
  readonly refused: number;
  readonly referred: number;
  /** Seconds of each wait that ended with a call, counted from the booked time or from coming, whichever is later. */
  readonly waitSeconds: readonly number[];
  /** The same of those who came late: they wait after the others, and nobody promised them otherwise. */
  readonly lateWaitSeconds: readonly number[];
  /** Seconds at the window of each visit that was served. */
  readonly serviceSeconds: readonly number[];
}

type Counter = 'arrived' | 'late' | 'called' | 'served' | 'missed' | 'refused' | 'referred';
type MutableSum = { -readonly [Key in keyof HallSum]: HallSum[Key] } & {
  waitSeconds: number[];
  lateWaitSeconds: number[];
  serviceSeconds: number[];
};

const BEGINS_WAIT = new Set(['arrive', 'arrive-again', 'resume', 'hand-over', 'bring-back']);
const CALLS = new Set(['call', 'call-chosen']);

/** The sums of a day of one centre, from its events alone; in the order of hour, service and window. */
export function sumHall(
  events: readonly HallEvent[],
  localDate: LocalDate,
  zone: string,
): readonly HallSum[] {
  const sums = new Map<string, MutableSum>();
  const at = (event: HallEvent): MutableSum => {
    const hour = Math.floor(localOf(event.at, zone).minutes / 60);
    const window = event.window ?? 0;
    const key = `${hour} ${event.service} ${window}`;
    const known = sums.get(key) ?? emptySum(localDate, hour, event.service, window);
    sums.set(key, known);
    return known;
  };
  for (const story of byTicket(events)) tell(withoutSlips(story), at);
  return [...sums.values()].sort(
    (a, b) => a.hour - b.hour || (a.service < b.service ? -1 : 1) || a.window - b.window,
  );
}

function tell(story: readonly HallEvent[], at: (event: HallEvent) => MutableSum): void {
  let waitsSince: number | null = null;
  let startedAt: number | null = null;
  let isHere = false;
  const count = (event: HallEvent, ...counters: readonly Counter[]): void => {
    for (const counter of counters) at(event)[counter] += 1;
  };
  for (const event of story) {
    if (BEGINS_WAIT.has(event.event)) waitsSince = Math.max(event.at, event.bookedFor);
    // Who cancelled in the hall and took that back comes in twice, and is one visitor.
    if (ARRIVALS.has(event.event) && !isHere)
      count(event, 'arrived', ...(event.isLate ? (['late'] as const) : []));
    isHere ||= ARRIVALS.has(event.event);
    if (CALLS.has(event.event)) {
      count(event, 'called');
      if (waitsSince !== null) waitsOf(at(event), event).push(seconds(waitsSince, event.at));
      waitsSince = null;
    }
    if (event.event === 'start') startedAt = event.at;
    if (event.event === 'miss') count(event, 'missed');
    if (event.event !== 'serve') continue;
    count(event, 'served');
    if (event.outcome === 'refused' || event.outcome === 'referred') count(event, event.outcome);
    if (startedAt !== null) at(event).serviceSeconds.push(seconds(startedAt, event.at));
  }
}

function waitsOf(sum: MutableSum, { isLate }: HallEvent): number[] {
  return isLate ? sum.lateWaitSeconds : sum.waitSeconds;
}

/** Whole seconds, none below nought: somebody called before the booked time has not waited. */
function seconds(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / 1000));
}

function byTicket(events: readonly HallEvent[]): readonly (readonly HallEvent[])[] {
  const stories = new Map<string, HallEvent[]>();
  for (const event of events) {
    const story = stories.get(event.ticketId);
    if (story) story.push(event);
    else stories.set(event.ticketId, [event]);
  }
  return [...stories.values()];
}

function emptySum(localDate: LocalDate, hour: number, service: string, window: number): MutableSum {
  const nothing = { arrived: 0, late: 0, called: 0, served: 0, missed: 0, refused: 0, referred: 0 };
  return {
    localDate,
    hour,
    service,
    window,
    ...nothing,
    waitSeconds: [],
    lateWaitSeconds: [],
    serviceSeconds: [],
  };
}
