/** An event of a booking as the sums need it. Instants are epoch milliseconds. */
export interface BookingEvent {
  readonly at: number;
  readonly event: string;
  /** Of a move: the time given up, whether its place was of the reserve, and who moved it. */
  readonly leftAt: number | null;
  readonly leftReserve: boolean;
  readonly movedBy: string | null;
  /** Happened at the centre it came from, and is counted there. */
  readonly copied: boolean;
}

/** A booking without anything that tells whose: what stays when names are erased. */
export interface BookingFacts {
  /** It was first booked at this centre; else it moved here. */
  readonly isFirst: boolean;
  readonly service: string;
  readonly source: string;
  readonly status: string;
  readonly startsAt: number;
  readonly inReserve: boolean;
  /** In the order in which they happened. */
  readonly events: readonly BookingEvent[];
}

export const STAY_ENDS = [
  'moved-out',
  'cancelled-by-applicant',
  'cancelled-by-centre',
  'absent',
  'missed-call',
  'came',
  'open',
] as const;
/** How a booking of a time ended: given up for another, cancelled, nobody came, not come when called, came; or not yet. */
export type StayEnd = (typeof STAY_ENDS)[number];

/** A booking at one time: from being booked or moved there until it leaves or ends. */
export interface Stay {
  readonly startsAt: number;
  readonly inReserve: boolean;
  /** When it was booked there; null for one that was moved there. */
  readonly bookedAt: number | null;
  readonly end: StayEnd;
  readonly movedByStaff: boolean;
}

type Ended = 'cancelled-by-applicant' | 'cancelled-by-centre' | 'missed' | null;
interface Standing {
  readonly isHere: boolean;
  readonly ended: Ended;
}

const NEW: Standing = { isHere: false, ended: null };

/** What an event makes of how a booking stands; events that say nothing of it are not here. */
const STANDINGS: Readonly<Record<string, (before: Standing) => Standing>> = {
  arrive: () => ({ isHere: true, ended: null }),
  'undo-arrive': () => NEW,
  'cancel-by-applicant': (before) => ({ ...before, ended: 'cancelled-by-applicant' }),
  'cancel-by-centre': (before) => ({ ...before, ended: 'cancelled-by-centre' }),
  restore: () => NEW,
  miss: (before) => ({ ...before, ended: 'missed' }),
  'undo-miss': () => ({ isHere: true, ended: null }),
  'undo-bring-back': (before) => ({ ...before, ended: 'missed' }),
  'undo-missed-call': () => ({ isHere: true, ended: null }),
  'undo-missed-deferral': () => ({ isHere: true, ended: null }),
};

/** Every time a booking had at this centre, in order. Nothing of a hold that never became a booking. */
export function staysOf(booking: BookingFacts): readonly Stay[] {
  const own = booking.events.filter(({ copied }) => !copied);
  const first = own.find(({ event }) => event === (booking.isFirst ? 'book' : 'move'));
  if (!first) return [];
  const departures = own.filter((event) => event.event === 'move' && event.leftAt !== null);
  const stays = departures.map((departure, index): Stay => {
    return {
      startsAt: departure.leftAt ?? booking.startsAt,
      inReserve: departure.leftReserve,
      bookedAt: index === 0 && booking.isFirst ? first.at : null,
      end: 'moved-out',
      movedByStaff: departure.movedBy === 'staff',
    };
  });
  const away = own.find(({ event }) => event === 'move-away');
  const last: Stay = {
    startsAt: booking.startsAt,
    inReserve: booking.inReserve,
    bookedAt: stays.length === 0 && booking.isFirst ? first.at : null,
    end: booking.status === 'moved' ? 'moved-out' : endOf(own),
    movedByStaff: away?.movedBy === 'staff',
  };
  return [...stays, last];
}

function endOf(events: readonly BookingEvent[]): StayEnd {
  const { isHere, ended } = events.reduce(
    (standing, { event }) => STANDINGS[event]?.(standing) ?? standing,
    NEW,
  );
  if (ended === 'missed') return isHere ? 'missed-call' : 'absent';
  return ended ?? (isHere ? 'came' : 'open');
}
