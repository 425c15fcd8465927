import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Centre } from '../centres/centre.entity.ts';

/** What was last imported of a centre, field by field. */
@Entity('last_import')
export class LastImport {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'last_import_pk' })
  centreId: string;

  @ManyToOne(() => Centre, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'last_import_centre_fk' })
  centre?: object;

  @Column({ type: 'jsonb' })
  facts: unknown;

  @Column({ type: 'timestamptz' })
  at: Date;
}
