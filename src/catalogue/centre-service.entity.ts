import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Centre } from '../centres/centre.entity.ts';
import { Service } from './service.entity.ts';

/** What a centre offers, and from which local date. */
@Entity('centre_service')
export class CentreService {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'centre_service_pk' })
  centreId: string;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'centre_service_centre_fk' })
  centre?: Centre;

  @PrimaryColumn({ type: 'text', name: 'service_code', primaryKeyConstraintName: 'centre_service_pk' })
  serviceCode: string;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'service_code', foreignKeyConstraintName: 'centre_service_service_fk' })
  service?: Service;

  @Column({ type: 'date', name: 'offered_from' })
  offeredFrom: string;

  /** As the service is withdrawn everywhere; `infinity` as long as it is not. */
  @Column({ type: 'date', name: 'offered_until', default: 'infinity' })
  offeredUntil: string;
}
