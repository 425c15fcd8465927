import { bookingNotFound } from '../../bookings/bookings.errors.ts';
import type { ProblemType } from '../../common/errors/problem.ts';
import { Problem } from '../../common/errors/problem.ts';
import { formatMinutes } from '../../common/time/minutes.ts';
import { localOf, toRfc3339 } from '../../common/time/wall-clock.ts';
import type { CheckedIn } from './check-in.service.ts';
import {
  arrivalDayPast,
  arrivalOtherDay,
  arrivalTooEarly,
  arrivalWrongCentre,
  visitCancelled,
  visitMissed,
  visitMoved,
  visitServed,
} from './check-in.errors.ts';
import { receivedFrom } from './domain/arrival.ts';
import type { ArrivalRefusal } from './domain/arrival.ts';

const TYPES: Readonly<Record<ArrivalRefusal, ProblemType>> = {
  'not-found': bookingNotFound,
  'too-early': arrivalTooEarly,
  'wrong-centre': arrivalWrongCentre,
  'other-day': arrivalOtherDay,
  'day-past': arrivalDayPast,
  missed: visitMissed,
  cancelled: visitCancelled,
  served: visitServed,
  moved: visitMoved,
};

/** The refusal of an arrival as the API answers it, with what the visit was: no name, only when and where. */
export function arrivalProblem({ reason, visit }: Extract<CheckedIn, { ok: false }>): Problem {
  if (!visit) return new Problem(TYPES[reason]);
  const { centreId, bookingId, startsAt, timeZone, centre } = visit;
  const from = receivedFrom(visit);
  const local = localOf(startsAt, timeZone);
  const [year, month, day] = local.date.split('-');
  const where = [centre.name, centre.settlement, centre.address].filter((part) => part !== null).join(', ');
  return new Problem(TYPES[reason], {
    values: {
      date: `${day}.${month}.${year}`,
      time: formatMinutes(local.minutes),
      from: formatMinutes(localOf(from, timeZone).minutes),
      centre: where,
    },
    members: {
      visit: {
        ...{ centreId, bookingId, timeZone, centre },
        ...{ start: toRfc3339(startsAt, timeZone), receivedFrom: toRfc3339(from, timeZone) },
      },
    },
  });
}
