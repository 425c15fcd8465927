import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Bilingual } from '../../common/errors/problem.ts';

/** Who is called before others, and the document that shows it. Of a visit only the code is kept. */
@Entity('priority_category')
@Unique('priority_category_position_uq', ['position'])
export class PriorityCategory {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'priority_category_pk' })
  code: string;

  @Column({ type: 'smallint' })
  position: number;

  @Column({ type: 'jsonb' })
  title: Bilingual;

  @Column({ type: 'jsonb' })
  document: Bilingual;
}
