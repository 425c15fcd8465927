import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../common/errors/problem.ts';
import { Document } from './document.entity.ts';
import { ServiceAudience } from './service-audience.entity.ts';

/** What those who come for a service bring. */
@Entity('service_document')
export class ServiceDocument {
  @PrimaryColumn({ type: 'text', name: 'service_code', primaryKeyConstraintName: 'service_document_pk' })
  serviceCode: string;

  @PrimaryColumn({ type: 'text', name: 'audience_code', primaryKeyConstraintName: 'service_document_pk' })
  audienceCode: string;

  @ManyToOne(() => ServiceAudience)
  @JoinColumn([
    {
      name: 'service_code',
      referencedColumnName: 'serviceCode',
      foreignKeyConstraintName: 'service_document_audience_fk',
    },
    {
      name: 'audience_code',
      referencedColumnName: 'audienceCode',
      foreignKeyConstraintName: 'service_document_audience_fk',
    },
  ])
  audience?: ServiceAudience;

  @PrimaryColumn({ type: 'text', name: 'document_code', primaryKeyConstraintName: 'service_document_pk' })
  documentCode: string;

  @ManyToOne(() => Document)
  @JoinColumn({ name: 'document_code', foreignKeyConstraintName: 'service_document_document_fk' })
  document?: Document;

  @Column({ type: 'smallint' })
  position: number;

  @Column({ type: 'jsonb', nullable: true })
  note: Bilingual | null;
}
