import { toRfc3339 } from '../../common/time/wall-clock.ts';
import { LEAST_SECONDS_BETWEEN_CALLS } from '../domain/recall.ts';
import { undoableUntil } from '../domain/undo.ts';
import type { HallTicket } from '../ticket.ts';
import { SHOWN_NEXT } from './counter.reader.ts';
import type { HallLine, HallPerson, HallSeat } from './counter.reader.ts';
import type { DeskAnswer } from './desk.ts';
import type {
  CounterTicketView,
  CounterView,
  DeskView,
  OwnWindowView,
  TicketStateView,
} from './desk.view.ts';

/** A hall at a moment, read once for all its counters. */
export interface CounterHall {
  readonly timeZone: string;
  readonly today: string;
  readonly mostCalls: number;
  readonly services: readonly string[];
  readonly seats: readonly HallSeat[];
  readonly people: readonly HallPerson[];
  readonly lines: readonly HallLine[];
  readonly usualWaitMinutes: number | null;
}

export interface CounterReadBy {
  readonly accountId: string;
  readonly seesNames: boolean;
}

/** The hall as one clerk sees it from the own window. */
export function counterView(hall: CounterHall, { accountId, seesNames }: CounterReadBy): CounterView {
  const { timeZone, seats, people, lines } = hall;
  const own = seats.find((seat) => seat.accountId === accountId) ?? null;
  const view = (person: HallPerson): CounterTicketView => personView(person, timeZone, seesNames);
  const inState = (state: string): CounterTicketView[] =>
    people.filter(({ ticket }) => ticket.state === state).map(view);
  const here = people.find(({ ticket }) => own !== null && isThere(ticket, own.number));
  return {
    date: hall.today,
    timeZone,
    services: [...hall.services],
    windows: seats.map(({ number, state, clerk, services, accountId: whose }) => ({
      ...{ number, state, clerk, services: [...services] },
      mine: whose === accountId,
    })),
    window: own && ownWindow(own, timeZone),
    ticket: here ? view(here) : null,
    next: own ? nextFor(own, seats, people).slice(0, SHOWN_NEXT).map(view) : [],
    deferred: inState('deferred'),
    missed: inState('missed'),
    waitingHere: own ? total(lines.filter((line) => takes(own, seats, line))) : 0,
    waiting: total(lines),
    usualWaitMinutes: hall.usualWaitMinutes,
    mostCalls: hall.mostCalls,
    leastSecondsBetweenCalls: LEAST_SECONDS_BETWEEN_CALLS,
  };
}

export function deskView({ turn, ticket, timeZone }: DeskAnswer): DeskView {
  return { turn, ticket: ticket && ticketView(ticket, timeZone) };
}

export function ticketView(ticket: HallTicket, timeZone: string): TicketStateView {
  const { id: ticketId, label, step, state, service, isLate, priority, wantedWindow, window, calls } = ticket;
  const instant = (value: number | null): string | null =>
    value === null ? null : toRfc3339(value, timeZone);
  return {
    ...{ ticketId, label, step, state, service, isLate, priority, wantedWindow, window, calls },
    bookedFor: toRfc3339(ticket.bookedFor, timeZone),
    arrivedAt: toRfc3339(ticket.arrivedAt, timeZone),
    calledAt: instant(ticket.calledAt),
    startedAt: instant(ticket.startedAt),
    outcome: ticket.outcome,
  };
}

function personView(
  { ticket, audience, visitor }: HallPerson,
  zone: string,
  names: boolean,
): CounterTicketView {
  return { ...ticketView(ticket, zone), audience, visitor: names ? visitor : null };
}

function ownWindow(seat: HallSeat, timeZone: string): OwnWindowView {
  const { number, state, pauseReason, services, turn, since, last } = seat;
  return {
    ...{ number, state, pauseReason, services: [...services], turn },
    since: since === null ? null : toRfc3339(since, timeZone),
    undo: last && {
      until: toRfc3339(undoableUntil(last), timeZone),
      events: last.tickets.map(({ event }) => event),
    },
  };
}

function isThere({ state, window }: HallTicket, number: number): boolean {
  return window === number && (state === 'called' || state === 'in-service');
}

/** As desk/line.repository.ts chooses: those handed over to this window, then the line. People come in its order. */
function nextFor(own: HallSeat, seats: readonly HallSeat[], people: readonly HallPerson[]): HallPerson[] {
  const waiting = people.filter(({ ticket }) => ticket.state === 'arrived' && takes(own, seats, ticket));
  const isMine = ({ ticket }: HallPerson): boolean => ticket.wantedWindow === own.number;
  return [...waiting.filter(isMine), ...waiting.filter((person) => !isMine(person))];
}

function takes(
  own: HallSeat,
  seats: readonly HallSeat[],
  { service, wantedWindow }: Pick<HallLine, 'service' | 'wantedWindow'>,
): boolean {
  if (wantedWindow === own.number) return true;
  const isElsewhere = seats.some(({ number, state }) => number === wantedWindow && state !== 'closed');
  return !isElsewhere && own.services.includes(service);
}

function total(lines: readonly HallLine[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0);
}
