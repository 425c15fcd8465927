import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../common/errors/problem.ts';

/** Who comes: an adult, a foreign citizen, a parent with the papers of a child. */
@Entity('audience')
export class Audience {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'audience_pk' })
  code: string;

  @Column({ type: 'smallint' })
  position: number;

  @Column({ type: 'jsonb' })
  title: Bilingual;
}
