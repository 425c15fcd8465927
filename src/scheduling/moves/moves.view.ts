import { ApiProperty } from '@nestjs/swagger';
import { toRfc3339 } from '../../common/time/wall-clock.ts';
import { MOVE_STATES } from './domain/move-state.ts';
import type { CallEntry } from './call-list.reader.ts';
import type { MovedPerson, RunFacts } from './runs.reader.ts';

export class MovePlaceView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) centreName: string;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
}

export class MoveCountsView {
  @ApiProperty({ type: Number, description: 'Nothing is offered to them yet.' }) waiting: number;
  @ApiProperty({ type: Number, description: 'A letter is out, the answer is awaited.' }) proposed: number;
  @ApiProperty({ type: Number, description: 'Staff have to call.' }) onCallList: number;
  @ApiProperty({ type: Number }) accepted: number;
  @ApiProperty({ type: Number }) chosenAnother: number;
  @ApiProperty({ type: Number }) cancelled: number;
  @ApiProperty({ type: Number, description: 'Came and were received all the same.' }) received: number;
  @ApiProperty({ type: Number, description: 'Their time is received again.' }) stays: number;
}

/** The moves of one change of the plan at one centre. */
export class MoveRunView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) centreName: string;
  @ApiProperty({ type: String, example: 'calendar.add-day', description: 'As the trail names the change.' })
  cause: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) begun: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) stopped: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) ended: string | null;
  @ApiProperty({ type: String, format: 'date-time', description: 'The first closed time.' }) from: string;
  @ApiProperty({ type: String, format: 'date-time', description: 'The last closed time.' }) until: string;
  @ApiProperty({ type: Number }) people: number;
  @ApiProperty({ type: Number }) settled: number;
  @ApiProperty({ type: MoveCountsView }) counts: MoveCountsView;
}

export class MoveRunsView {
  @ApiProperty({ type: [MoveRunView], description: 'Those that go on first, then the newest.' })
  items: MoveRunView[];
}

export class MovedPersonView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true, description: 'null once it is erased, or at another centre.' })
  reference: string | null;
  @ApiProperty({ type: String, format: 'date-time', description: 'The closed time.' }) start: string;
  @ApiProperty({ type: String, enum: MOVE_STATES, enumName: 'MoveState' }) state: string;
  @ApiProperty({ type: MovePlaceView, nullable: true }) offer: MovePlaceView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answerUntil: string | null;
  @ApiProperty({ type: Number }) calls: number;
}

export class MovedPeopleView {
  @ApiProperty({ type: MoveRunView }) run: MoveRunView;
  @ApiProperty({ type: [MovedPersonView] }) items: MovedPersonView[];
}

export class CallOfferView extends MovePlaceView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Sent back with a yes.' }) id: string;
  @ApiProperty({ type: String, format: 'date-time' }) keptUntil: string;
}

/** Somebody to be called. */
export class CallView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) reference: string;
  @ApiProperty({ type: String }) familyName: string;
  @ApiProperty({ type: String }) givenName: string;
  @ApiProperty({ type: String, nullable: true }) patronymic: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String, format: 'date-time', description: 'The closed time.' }) start: string;
  @ApiProperty({ type: Boolean, description: 'It has passed, and nobody has reached the person.' })
  isPast: boolean;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: CallOfferView, nullable: true }) offer: CallOfferView | null;
  @ApiProperty({ type: Number, description: 'Calls that reached nobody.' }) calls: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) callAfter: string | null;
}

export class CallListView {
  @ApiProperty({ type: [CallView], description: 'The most urgent first; those to be called later last.' })
  items: CallView[];
}

export function runView({ counts, timeZone, ...run }: RunFacts): MoveRunView {
  const local = (at: Date): string => toRfc3339(at.getTime(), timeZone);
  const of = (state: string): number => counts[state] ?? 0;
  return {
    ...{
      id: run.id,
      centreId: run.centreId,
      centreName: run.centreName,
      cause: run.cause,
      reason: run.reason,
    },
    begun: local(run.begunAt),
    stopped: run.stoppedAt && local(run.stoppedAt),
    ended: run.endedAt && local(run.endedAt),
    from: local(run.firstStart),
    until: local(run.lastStart),
    people: run.people,
    settled: run.people - of('to-propose') - of('proposed') - of('on-call-list'),
    counts: {
      waiting: of('to-propose'),
      proposed: of('proposed'),
      onCallList: of('on-call-list'),
      accepted: of('accepted'),
      chosenAnother: of('chosen-another'),
      cancelled: of('cancelled'),
      received: of('received'),
      stays: of('stays'),
    },
  };
}

export function personView(
  { startsAt, answerUntil, offer, ...person }: MovedPerson,
  timeZone: string,
): MovedPersonView {
  return {
    ...{ id: person.id, reference: person.reference, state: person.state, calls: person.calls },
    start: toRfc3339(startsAt.getTime(), timeZone),
    offer: offer && placeView(offer),
    answerUntil: answerUntil && toRfc3339(answerUntil.getTime(), timeZone),
  };
}

export function callView(call: CallEntry, now: number): CallView {
  const { startsAt, callAfter, offer, timeZone, bookingId: _, ...entry } = call;
  return {
    ...entry,
    start: toRfc3339(startsAt.getTime(), timeZone),
    isPast: startsAt.getTime() <= now,
    callAfter: callAfter && callAfter.getTime() > now ? toRfc3339(callAfter.getTime(), timeZone) : null,
    offer: offer && {
      ...placeView(offer),
      id: offer.holdId,
      keptUntil: toRfc3339(Date.parse(offer.keptUntil), offer.timeZone),
    },
  };
}

function placeView(place: NonNullable<MovedPerson['offer']>): MovePlaceView {
  const { centreId, centreName, startsAt, timeZone } = place;
  return { centreId, centreName, start: toRfc3339(Date.parse(startsAt), timeZone) };
}
