import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../common/errors/problem.ts';
import { Service } from './service.entity.ts';

/** A sentence the visitor must know before coming. */
@Entity('service_rule')
export class ServiceRule {
  @PrimaryColumn({ type: 'text', name: 'service_code', primaryKeyConstraintName: 'service_rule_pk' })
  serviceCode: string;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'service_code', foreignKeyConstraintName: 'service_rule_service_fk' })
  service?: Service;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'service_rule_pk' })
  position: number;

  @Column({ type: 'jsonb' })
  text: Bilingual;
}
