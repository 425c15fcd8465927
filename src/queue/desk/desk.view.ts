import { ApiProperty } from '@nestjs/swagger';
import { OUTCOMES, TICKET_STATES } from '../domain/ticket-steps.ts';
import type { Outcome, TicketState } from '../domain/ticket-steps.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;

export class VisitorNameView {
  @ApiProperty({ type: String }) familyName: string;
  @ApiProperty({ type: String }) givenName: string;
  @ApiProperty({ type: String, nullable: true }) patronymic: string | null;
}

/** A ticket as a step left it; nobody's name. */
export class TicketStateView {
  @ApiProperty({ type: String, format: 'uuid' }) ticketId: string;
  @ApiProperty({ type: String, example: 'Д-014' }) label: string;
  @ApiProperty({ type: 'integer', description: 'Send it with the next act on the ticket as `expectedStep`.' })
  step: number;
  @ApiProperty({ type: String, enum: [...TICKET_STATES], enumName: 'TicketState' }) state: TicketState;
  @ApiProperty({ type: String, example: 'account-recovery' }) service: string;
  @ApiProperty(INSTANT) bookedFor: string;
  @ApiProperty(INSTANT) arrivedAt: string;
  @ApiProperty({ type: Boolean }) isLate: boolean;
  @ApiProperty({ type: String, nullable: true }) priority: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Handed over to this window.' })
  wantedWindow: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Where it was called last.' })
  window: number | null;
  @ApiProperty({ type: 'integer' }) calls: number;
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'The last call.' }) calledAt: string | null;
  @ApiProperty(INSTANT_OR_NULL) startedAt: string | null;
  @ApiProperty({ type: String, enum: [...OUTCOMES], enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;
}

export class CounterTicketView extends TicketStateView {
  @ApiProperty({ type: String, example: 'adult' }) audience: string;
  @ApiProperty({ type: VisitorNameView, nullable: true, description: 'Only with `visits.see`.' })
  visitor: VisitorNameView | null;
}

/** After an act at a window. */
export class DeskView {
  @ApiProperty({ type: 'integer', description: 'Of the window, as it is now.' }) turn: number;
  @ApiProperty({
    type: TicketStateView,
    nullable: true,
    description: 'Who is at the window now. After a call: null when nobody waits.',
  })
  ticket: TicketStateView | null;
}

export class CounterUndoView {
  @ApiProperty({ ...INSTANT, description: 'Until then the last act can be taken back.' }) until: string;
  @ApiProperty({ type: [String], example: ['serve', 'call'] }) events: string[];
}

export class CounterSeatView {
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ type: String, enum: ['open', 'paused', 'closed'], enumName: 'WindowState' })
  state: 'open' | 'paused' | 'closed';
  @ApiProperty({ type: String, nullable: true }) clerk: string | null;
  @ApiProperty({ type: [String] }) services: string[];
  @ApiProperty({ type: Boolean }) mine: boolean;
}

export class OwnWindowView {
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ type: String, enum: ['open', 'paused', 'closed'], enumName: 'WindowState' })
  state: 'open' | 'paused' | 'closed';
  @ApiProperty({ type: String, nullable: true, enum: ['lunch', 'technical', 'other'] })
  pauseReason: string | null;
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'In this state.' }) since: string | null;
  @ApiProperty({ type: [String] }) services: string[];
  @ApiProperty({
    type: 'integer',
    description: 'Send it with a call and with an undo: an older one is refused as `window-moved-on`.',
  })
  turn: number;
  @ApiProperty({ type: CounterUndoView, nullable: true }) undo: CounterUndoView | null;
}

/** Everything on a clerk's screen. */
export class CounterView {
  @ApiProperty({ type: String, format: 'date', description: 'Today at the centre.' }) date: string;
  @ApiProperty({ type: String }) timeZone: string;
  @ApiProperty({ type: [String], description: 'Codes of the services the centre does today.' })
  services: string[];
  @ApiProperty({ type: [CounterSeatView] }) windows: CounterSeatView[];
  @ApiProperty({ type: OwnWindowView, nullable: true, description: 'Null: the clerk sits nowhere.' })
  window: OwnWindowView | null;
  @ApiProperty({ type: CounterTicketView, nullable: true }) ticket: CounterTicketView | null;
  @ApiProperty({
    type: [CounterTicketView],
    description: 'Who would be called next here, in order; at most five.',
  })
  next: CounterTicketView[];
  @ApiProperty({ type: [CounterTicketView], description: 'Set aside, of the whole hall.' })
  deferred: CounterTicketView[];
  @ApiProperty({ type: [CounterTicketView], description: 'Missed today, of the whole hall.' })
  missed: CounterTicketView[];
  @ApiProperty({ type: 'integer', description: 'Whom this window would call.' }) waitingHere: number;
  @ApiProperty({ type: 'integer' }) waiting: number;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Within how many minutes people are usually called, as the board says. Null while too few were.',
  })
  usualWaitMinutes: number | null;
  @ApiProperty({ type: 'integer', description: 'How often somebody is called in all.' }) mostCalls: number;
  @ApiProperty({ type: 'integer', description: 'Between two calls of one person.' })
  leastSecondsBetweenCalls: number;
}
