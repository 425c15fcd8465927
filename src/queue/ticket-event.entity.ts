import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ticket } from './ticket.entity.ts';

/** What happened to a ticket, append-only: all sums are made from this, and one step back is read from it. */
@Entity('ticket_event')
export class TicketEventRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'ticket_event_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'uuid', name: 'ticket_id', primaryKeyConstraintName: 'ticket_event_pk' })
  ticketId: string;

  @ManyToOne(() => Ticket)
  @JoinColumn([
    {
      name: 'centre_id',
      referencedColumnName: 'centreId',
      foreignKeyConstraintName: 'ticket_event_ticket_fk',
    },
    { name: 'ticket_id', referencedColumnName: 'id', foreignKeyConstraintName: 'ticket_event_ticket_fk' },
  ])
  ticket?: Relation<Ticket>;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'ticket_event_pk' })
  step: number;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  event: string;

  /** null: the visitor at the kiosk, or the clock. */
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId: string | null;

  @Column({ type: 'smallint', name: 'window_number', nullable: true })
  windowNumber: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Entered later from a sheet of paper; `at` is then what the sheet says. */
  @Column({ type: 'boolean', name: 'from_paper', default: false })
  fromPaper: boolean;

  /** The ticket as the event left it, in the words of `TicketFacts`: what the hall was like is told by events alone. */
  @Column({ type: 'jsonb' })
  after: unknown;
}
