import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../common/errors/problem.ts';

@Entity('service')
@Check('service_minutes_ck', 'minutes between 5 and 240')
@Check('service_ticket_prefix_ck', `ticket_prefix ~ '^[А-Я]$'`)
export class Service {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'service_pk' })
  code: string;

  @Column({ type: 'smallint' })
  position: number;

  @Column({ type: 'smallint' })
  minutes: number;

  /** The letter its tickets begin with. */
  @Column({ type: 'text', name: 'ticket_prefix' })
  ticketPrefix: string;

  @Column({ type: 'jsonb' })
  title: Bilingual;

  @Column({ type: 'jsonb' })
  summary: Bilingual;

  /** From this local date on nobody books it any more; what is booked stays. */
  @Column({ type: 'date', name: 'withdrawn_from', nullable: true })
  withdrawnFrom: string | null;
}
