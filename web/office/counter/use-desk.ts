import { useState } from 'react';
import { useCentre } from '../session/centre.tsx';
import { deskApi } from './desk-api.ts';
import type { DeskApi } from './desk-api.ts';
import { primaryAct } from './primary-act.ts';
import type { PrimaryAct } from './primary-act.ts';
import type { CounterScreen } from './use-counter.ts';
import { usePrimary } from './use-primary.ts';
import type { VisitEnd } from './use-visit-end.ts';
import type { Counter, CounterTicket, OwnWindow } from './views.ts';

/** A ticket as the screen shows it. */
export type ShownTicket = Pick<CounterTicket, 'ticketId' | 'step' | 'label'>;

/** Which dialog is open over the window. */
export type Dialog =
  | { readonly name: 'hand-over' | 'pause' | 'services' | 'keys' }
  | { readonly name: 'choose'; readonly ticket: ShownTicket };

export interface Desk {
  readonly api: DeskApi;
  readonly act: PrimaryAct | null;
  readonly end: VisitEnd;
  readonly dialog: Dialog | null;
  /** Asked once whether the called one has really not come; whatever else is pressed then, it is asked anew. */
  readonly isMissAsked: boolean;
  readonly isBooking: boolean;
  show(this: void, dialog: Dialog | null): void;
  /** Opens and closes the booking beside the window. */
  book(this: void, isOpen: boolean): void;
  primary(this: void): void;
  finishOnly(this: void): void;
  recall(this: void): void;
  defer(this: void): void;
  miss(this: void): void;
  undo(this: void): void;
}

interface DeskProps {
  readonly screen: CounterScreen;
  readonly view: Counter;
  readonly window: OwnWindow;
}

/** What the buttons and the keys of a window do: each press once, and none while another is on its way. */
export function useDesk({ screen, view, window }: DeskProps): Desk {
  const { id: centreId, permissions } = useCentre();
  const [dialog, show] = useState<Dialog | null>(null);
  const [missAsked, askMiss] = useState<string | null>(null);
  const [isBooking, setBooking] = useState(false);
  const { ticket } = view;
  const api = deskApi(centreId, window.number);
  const { end, primary, finishOnly } = usePrimary({ screen, view, window, api });
  const missAsk = ticket && `${ticket.ticketId} ${window.turn}`;
  const withTicket = (send: (of: CounterTicket) => Promise<unknown>): void => {
    if (ticket?.state === 'called' && !screen.isBusy) screen.press(() => send(ticket));
  };
  return {
    ...{ api, end, dialog, show, isBooking, primary, finishOnly },
    book: (isOpen) => setBooking(isOpen && permissions.includes('visits.book')),
    act: primaryAct(view),
    isMissAsked: missAsk !== null && missAsked === missAsk,
    recall: () => withTicket(api.recall),
    defer: () => withTicket(api.defer),
    miss: () => {
      if (ticket?.state !== 'called') return;
      if (missAsked === missAsk) withTicket(api.miss);
      else askMiss(missAsk);
    },
    undo: () => {
      if (window.undo && !screen.isBusy) screen.press(() => api.undo(window.turn));
    },
  };
}
