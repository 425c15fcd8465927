import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../common/errors/problem.ts';
import { Audience } from './audience.entity.ts';
import { Service } from './service.entity.ts';

/** Who may come for a service. */
@Entity('service_audience')
export class ServiceAudience {
  @PrimaryColumn({ type: 'text', name: 'service_code', primaryKeyConstraintName: 'service_audience_pk' })
  serviceCode: string;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'service_code', foreignKeyConstraintName: 'service_audience_service_fk' })
  service?: Service;

  @PrimaryColumn({ type: 'text', name: 'audience_code', primaryKeyConstraintName: 'service_audience_pk' })
  audienceCode: string;

  @ManyToOne(() => Audience)
  @JoinColumn({ name: 'audience_code', foreignKeyConstraintName: 'service_audience_audience_fk' })
  audience?: Audience;

  @Column({ type: 'smallint' })
  position: number;

  @Column({ type: 'jsonb', nullable: true })
  note: Bilingual | null;
}
