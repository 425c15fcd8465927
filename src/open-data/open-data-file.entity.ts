import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a file of open data held when it was last made, and since when. */
@Entity('open_data_file')
export class OpenDataFileRow {
  /** Two digits, or `all`. */
  @PrimaryColumn({ type: 'text', name: 'region_code', primaryKeyConstraintName: 'open_data_file_pk' })
  regionCode: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'open_data_file_pk' })
  kind: string;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash: string;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt: Date;
}
