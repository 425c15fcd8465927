import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ImportFile } from './import-file.entity.ts';

/** A row of a file, or an office the file leaves out: what it would change, what people chose, what became of it. */
@Entity('import_row')
@Check('import_row_kind_ck', `kind in ('new', 'changed', 'same', 'missing', 'refused')`)
@Check('import_row_outcome_ck', `outcome in ('applied', 'left', 'refused')`)
@Index('import_row_kind_ix', ['fileId', 'kind', 'number'])
export class ImportRow {
  @PrimaryColumn({ type: 'uuid', name: 'file_id', primaryKeyConstraintName: 'import_row_pk' })
  fileId: string;

  @ManyToOne(() => ImportFile, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'import_row_file_fk' })
  file?: ImportFile;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'import_row_pk' })
  number: number;

  @Column({ type: 'jsonb' })
  cells: unknown;

  @Column({ type: 'boolean', name: 'has_formula' })
  hasFormula: boolean;

  @Column({ type: 'text', nullable: true })
  kind: string | null;

  @Column({ type: 'text', nullable: true })
  name: string | null;

  /** No foreign key: what was shown stays readable whatever becomes of the centre. */
  @Column({ type: 'uuid', name: 'centre_id', nullable: true })
  centreId: string | null;

  @Column({ type: 'jsonb', nullable: true })
  reading: unknown;

  @Column({ type: 'jsonb', default: '[]' })
  changes: unknown;

  @Column({ type: 'jsonb', default: '[]' })
  faults: unknown;

  @Column({ type: 'jsonb', default: '[]' })
  notes: unknown;

  @Column({ type: 'boolean', name: 'by_hand', default: false })
  byHand: boolean;

  @Column({ type: 'boolean', default: false })
  taken: boolean;

  @Column({ type: 'jsonb', default: '[]' })
  overwrite: unknown;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  /** Bookings that fell out of its hours and are being moved. */
  @Column({ type: 'integer', default: 0 })
  moved: number;
}
