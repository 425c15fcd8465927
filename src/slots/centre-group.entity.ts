import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Centre } from '../centres/centre.entity.ts';
import { Region } from '../centres/region.entity.ts';

/** Centres of a region that close and open together: a head with its satellites, a district, or chosen ones. */
@Entity('centre_group')
@Unique('centre_group_name_uq', ['regionCode', 'name'])
@Check('centre_group_kind_ck', `kind in ('head', 'district', 'chosen')`)
export class CentreGroup {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'centre_group_pk' })
  id: string;

  @Column({ type: 'text', name: 'region_code' })
  regionCode: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: 'region_code', foreignKeyConstraintName: 'centre_group_region_fk' })
  region?: Relation<Region>;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  name: string;
}

@Entity('centre_group_member')
@Index('centre_group_member_group_ix', ['groupId'])
export class CentreGroupMember {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'centre_group_member_pk' })
  centreId: string;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'centre_group_member_centre_fk' })
  centre?: Relation<Centre>;

  @PrimaryColumn({ type: 'uuid', name: 'group_id', primaryKeyConstraintName: 'centre_group_member_pk' })
  groupId: string;

  @ManyToOne(() => CentreGroup)
  @JoinColumn({ name: 'group_id', foreignKeyConstraintName: 'centre_group_member_group_fk' })
  group?: Relation<CentreGroup>;
}
