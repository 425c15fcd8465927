import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import type { CounterTicket, DeskAnswer, PauseReason } from './views.ts';

type Body<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What a clerk can send from a window, one function a press. */
export interface DeskApi {
  readonly callNext: (body: Body<'CallNextDto'>) => Promise<DeskAnswer>;
  readonly callChosen: (body: Body<'CallChosenDto'>) => Promise<DeskAnswer>;
  readonly recall: (ticket: CounterTicket) => Promise<DeskAnswer>;
  readonly start: (ticket: CounterTicket) => Promise<DeskAnswer>;
  readonly serve: (body: Body<'VisitEndDto'>) => Promise<DeskAnswer>;
  readonly defer: (ticket: CounterTicket) => Promise<DeskAnswer>;
  readonly miss: (ticket: CounterTicket) => Promise<DeskAnswer>;
  readonly handOver: (body: Body<'HandOverDto'>) => Promise<DeskAnswer>;
  readonly undo: (turn: number) => Promise<DeskAnswer>;
  readonly pause: (reason: PauseReason) => Promise<unknown>;
  readonly back: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
  readonly services: (services: string[]) => Promise<unknown>;
}

/** The ticket as the screen shows it, so that an older screen is refused. */
export function shown({ ticketId, step }: Pick<CounterTicket, 'ticketId' | 'step'>): {
  ticketId: string;
  expectedStep: number;
} {
  return { ticketId, expectedStep: step };
}

export function deskApi(centreId: string, number: number): DeskApi {
  const params = { path: { centreId, number } };
  const at = '/api/v1/staff/centres/{centreId}/windows/{number}' as const;
  return {
    callNext: (body) => answer(api.POST(`${at}/call-next`, { params, body })),
    callChosen: (body) => answer(api.POST(`${at}/call-chosen`, { params, body })),
    recall: (ticket) => answer(api.POST(`${at}/recall`, { params, body: shown(ticket) })),
    start: (ticket) => answer(api.POST(`${at}/start`, { params, body: shown(ticket) })),
    serve: (body) => answer(api.POST(`${at}/serve`, { params, body })),
    defer: (ticket) => answer(api.POST(`${at}/defer`, { params, body: shown(ticket) })),
    miss: (ticket) => answer(api.POST(`${at}/miss`, { params, body: shown(ticket) })),
    handOver: (body) => answer(api.POST(`${at}/hand-over`, { params, body })),
    undo: (turn) => answer(api.POST(`${at}/undo`, { params, body: { turn } })),
    pause: (reason) => answer(api.POST(`${at}/pause`, { params, body: { reason } })),
    back: () => answer(api.POST(`${at}/resume`, { params })),
    close: () => answer(api.POST(`${at}/close`, { params })),
    services: (services) => answer(api.PUT(`${at}/services`, { params, body: { services } })),
  };
}
