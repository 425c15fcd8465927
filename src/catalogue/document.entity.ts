import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../common/errors/problem.ts';

/** A document to bring. */
@Entity('document')
export class Document {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'document_pk' })
  code: string;

  @Column({ type: 'jsonb' })
  title: Bilingual;
}
