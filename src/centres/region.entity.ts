import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('region')
@Check('region_code_ck', `code ~ '^[0-9]{2}$'`)
@Check('region_settings_ck', `jsonb_typeof(settings) = 'object'`)
@Check('region_version_ck', 'version > 0')
export class Region {
  /** Two digits, as on the licence plates and in the published lists. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'region_pk' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', name: 'time_zone' })
  timeZone: string;

  @Column({ type: 'text', nullable: true })
  hotline: string | null;

  @Column({ type: 'jsonb' })
  settings: object;

  @Column({ type: 'integer' })
  version: number;
}
