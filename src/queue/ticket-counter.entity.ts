import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Centre } from '../centres/centre.entity.ts';

/** The last ticket number a centre gave on a day. */
@Entity('ticket_counter')
@Check('ticket_counter_number_ck', 'last_number > 0')
export class TicketCounter {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'ticket_counter_pk' })
  centreId: string;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'ticket_counter_centre_fk' })
  centre?: Relation<Centre>;

  @PrimaryColumn({ type: 'date', name: 'local_date', primaryKeyConstraintName: 'ticket_counter_pk' })
  localDate: string;

  @Column({ type: 'integer', name: 'last_number' })
  lastNumber: number;
}
