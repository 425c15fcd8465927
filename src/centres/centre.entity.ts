import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Region } from './region.entity.ts';

@Entity('centre')
@Unique('centre_code_uq', ['code'])
@Unique('centre_region_name_uq', ['regionCode', 'name'])
@Unique('centre_region_id_uq', ['regionCode', 'id'])
@Check('centre_kind_ck', `kind in ('head', 'branch', 'satellite', 'remote-workplace', 'business', 'partner')`)
@Check(
  'centre_location_ck',
  `(latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180`,
)
@Check('centre_settings_ck', `jsonb_typeof(settings) = 'object'`)
@Check('centre_version_ck', 'version > 0')
@Check('centre_accessibility_ck', `jsonb_typeof(accessibility) = 'object'`)
@Check('centre_closed_reason_ck', 'closed_reason is null or closed_at is not null')
@Check('centre_head_kind_ck', `head_centre_id is null or kind in ('satellite', 'remote-workplace')`)
@Check('centre_head_self_ck', 'head_centre_id <> id')
@Index('centre_region_ix', ['regionCode', 'name', 'id'])
@Index('centre_head_ix', ['headCentreId'])
// A trigram index, which decorators cannot say; the migration owns it.
@Index('centre_search_ix', { synchronize: false })
@Index('centre_name_ix', { synchronize: false })
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
  @JoinColumn([
    { name: 'region_code', referencedColumnName: 'regionCode', foreignKeyConstraintName: 'centre_head_fk' },
    { name: 'head_centre_id', referencedColumnName: 'id', foreignKeyConstraintName: 'centre_head_fk' },
  ])
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

  /** From this instant on nobody is received for good; it may lie ahead. */
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** Told to staff and on the page of a centre that will close. */
  @Column({ type: 'text', name: 'closed_reason', nullable: true })
  closedReason: string | null;

  /** What is known of the way in, as `domain/accessibility.ts` writes it. */
  @Column({ type: 'jsonb' })
  accessibility: object;

  @Column({ type: 'text', name: 'accessibility_note', nullable: true })
  accessibilityNote: string | null;

  @Column({ type: 'integer' })
  version: number;

  /** fold_text of name, settlement, municipality and address. */
  @Column({ type: 'text' })
  search: string;
}
