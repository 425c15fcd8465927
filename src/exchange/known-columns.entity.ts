import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Region } from '../centres/region.entity.ts';

/** What the columns of a region's files hold, as a person said; the next file with these headers is read so. */
@Entity('known_columns')
export class KnownColumns {
  @PrimaryColumn({ type: 'text', name: 'region_code', primaryKeyConstraintName: 'known_columns_pk' })
  regionCode: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: 'region_code', foreignKeyConstraintName: 'known_columns_region_fk' })
  region?: Region;

  @PrimaryColumn({ type: 'text', name: 'headers_key', primaryKeyConstraintName: 'known_columns_pk' })
  headersKey: string;

  @Column({ type: 'jsonb' })
  columns: unknown;

  @Column({ type: 'timestamptz' })
  at: Date;
}
