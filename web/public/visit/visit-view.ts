import type { EarlierView } from '../earlier/earlier-section.tsx';

/** One's own visit as its pages show it. */
export interface VisitView {
  /** Eight digits. */
  readonly reference: string;
  /** Grouped for people: 4827-1935. */
  readonly shownReference: string;
  readonly status: string;
  readonly service: { readonly code: string; readonly title: string };
  readonly audience: string;
  readonly visitorName: string;
  readonly centreName: string;
  readonly place: string | null;
  readonly phone: string | null;
  readonly timeZone: string;
  /** Epoch milliseconds, all of them. */
  readonly startsAt: number;
  readonly arriveFrom: number;
  readonly arriveUntil: number;
  readonly canMoveUntil: number;
  readonly canCancelUntil: number;
  /** null when there is no cancellation to undo. */
  readonly canRestoreUntil: number | null;
  readonly isConfirmed: boolean;
  /** null when it cannot be moved any more. */
  readonly earlier: EarlierView | null;
  /** How many are booked before it today; null on any other day, and once the visitor has arrived. */
  readonly ahead: number | null;
  /** Where a visitor stands who has checked in; null for all others. */
  readonly hall: HallView | null;
  /** Why it has to move and where to; null when it need not. */
  readonly move: MoveView | null;
  readonly documents: readonly {
    readonly code: string;
    readonly title: string;
    readonly note: string | null;
  }[];
  /** What was done with it just now. */
  readonly news: VisitNews | null;
}

/** A visit whose time is closed. */
export interface MoveView {
  /** The centre is closed that whole day; otherwise at this time only. */
  readonly wholeDay: boolean;
  readonly reason: string | null;
  /** The place kept for the person; null when there is none. */
  readonly offer: OfferView | null;
  /** The answer just given came too late. */
  readonly isRefused: boolean;
}

export interface OfferView {
  readonly holdId: string;
  readonly startsAt: number;
  readonly timeZone: string;
  readonly centreName: string;
  readonly place: string | null;
  readonly keptUntil: number;
  /** At another centre than the visit was. */
  readonly isElsewhere: boolean;
}

/** A visitor in the hall. */
export interface HallView {
  readonly ticket: string;
  readonly state: string;
  /** How many are called before; null when the visitor does not wait. */
  readonly before: number | null;
  readonly waitMinutes: number | null;
  readonly window: number | null;
  /** Another call is told anew. */
  readonly calls: number;
}

export type VisitNews = 'moved' | 'restored' | 'offer-gone';

/** The place in one line. */
export function placeOf({ centreName, place }: Pick<VisitView, 'centreName' | 'place'>): string {
  return [centreName, place].filter(Boolean).join(', ');
}
