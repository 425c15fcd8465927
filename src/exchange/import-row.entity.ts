import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ImportFile } from './import-file.entity.ts';

/** A row of a file, or an office the file leaves out: what it would change, what people chose, what became of it. */
@Entity('import_row')
@Check('import_row_kind_ck', `kind in ('new', 'changed', 'same', 'missing', 'refused')`)
@Check('import_row_outcome_ck', `outcome in ('applied', 'left', 'refused')`)
@Check('import_row_renamed_ck', 'not renamed or rename_of is not null')
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

  /** The office it may be under another name; of a new row, or one that was new. */
  @Column({ type: 'uuid', name: 'rename_of', nullable: true })
  renameOf: string | null;

  /** Somebody said that it is that office. */
  @Column({ type: 'boolean', default: false })
  renamed: boolean;

  /** Visits that would lose their time, as the dry run found; null where no time goes. */
  @Column({ type: 'integer', name: 'falls_out', nullable: true })
  fallsOut: number | null;

  /** Bookings that fell out of its hours and are being moved. */
  @Column({ type: 'integer', default: 0 })
  moved: number;
}
