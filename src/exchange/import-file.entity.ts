import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Region } from '../centres/region.entity.ts';

/** A file of centres brought in, and how far it has come. */
@Entity('import_file')
@Check('import_file_format_ck', `format in ('csv', 'xlsx')`)
@Check('import_file_state_ck', `state in ('columns', 'compared', 'applying', 'done')`)
@Check('import_file_from_ck', `columns_from in ('guess', 'memory', 'person')`)
@Index('import_file_region_ix', ['regionCode', 'uploadedAt'])
export class ImportFile {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'import_file_pk' })
  id: string;

  @Column({ type: 'text', name: 'region_code' })
  regionCode: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: 'region_code', foreignKeyConstraintName: 'import_file_region_fk' })
  region?: Region;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  format: string;

  @Column({ type: 'text', nullable: true })
  encoding: string | null;

  @Column({ type: 'text', nullable: true })
  delimiter: string | null;

  @Column({ type: 'text', nullable: true })
  sheet: string | null;

  @Column({ type: 'jsonb' })
  headers: unknown;

  @Column({ type: 'jsonb' })
  columns: unknown;

  @Column({ type: 'text', name: 'columns_from' })
  columnsFrom: string;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'text' })
  actor: string;

  @Column({ type: 'timestamptz', name: 'uploaded_at' })
  uploadedAt: Date;

  @Column({ type: 'timestamptz', name: 'compared_at', nullable: true })
  comparedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** Of the process that applies it; another takes it over when it runs out. */
  @Column({ type: 'uuid', nullable: true })
  lease: string | null;

  @Column({ type: 'timestamptz', name: 'leased_until', nullable: true })
  leasedUntil: Date | null;
}
