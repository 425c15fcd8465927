import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Region } from './region.entity.ts';

@Entity('centre')
@Unique('centre_code_uq', ['code'])
@Unique('centre_region_name_uq', ['regionCode', 'name'])
@Check('centre_kind_ck', `kind in ('head', 'branch', 'satellite', 'remote-workplace', 'business', 'partner')`)
@Check(
  'centre_location_ck',
  `(latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180`,
)
@Check('centre_settings_ck', `jsonb_typeof(settings) = 'object'`)
@Check('centre_version_ck', 'version > 0')
@Index('centre_region_ix', ['regionCode', 'name', 'id'])
// A trigram index, which decorators cannot say; the migration owns it.
@Index('centre_search_ix', { synchronize: false })
export class Centre {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'centre_pk' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text', name: 'region_code' })
  regionCode: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: 'region_code', foreignKeyConstraintName: 'centre_region_fk' })
  region?: Region;

  @Column({ type: 'uuid', name: 'head_centre_id', nullable: true })
  headCentreId: string | null;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'head_centre_id', foreignKeyConstraintName: 'centre_head_fk' })
  headCentre?: object;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', name: 'name_as_published' })
  nameAsPublished: string;

  @Column({ type: 'text', nullable: true })
  municipality: string | null;

  @Column({ type: 'text', nullable: true })
  settlement: string | null;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ type: 'double precision', nullable: true })
  latitude: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude: number | null;

  /** False when the point is that of the town, not of the door. */
  @Column({ type: 'boolean', name: 'location_exact' })
  locationExact: boolean;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  /** Null when it is the region's. */
  @Column({ type: 'text', name: 'time_zone', nullable: true })
  timeZone: string | null;

  @Column({ type: 'jsonb' })
  settings: object;

  /** True when its hours or windows are made up for a demonstration. */
  @Column({ type: 'boolean' })
  demo: boolean;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'integer' })
  version: number;

  /** fold_text of name, settlement, municipality and address. */
  @Column({ type: 'text' })
  search: string;
}
