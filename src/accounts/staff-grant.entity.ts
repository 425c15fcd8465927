import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Centre } from '../centres/centre.entity.ts';
import { Region } from '../centres/region.entity.ts';
import { StaffAccount } from './staff-account.entity.ts';

/** One role of a person, with the region or centre it is for. */
@Entity('staff_grant')
// `nulls not distinct` besides, which decorators cannot say.
@Unique('staff_grant_once_uq', ['accountId', 'role', 'regionCode', 'centreId'])
@Check(
  'staff_grant_scope_ck',
  `case
    when role in ('operator', 'floor-manager', 'centre-head') then centre_id is not null and region_code is null
    when role in ('hotline-operator', 'region-administrator') then region_code is not null and centre_id is null
    when role = 'system-administrator' then region_code is null and centre_id is null
    else false
  end`,
)
@Index('staff_grant_centre_ix', ['centreId'])
@Index('staff_grant_region_ix', ['regionCode'])
export class StaffGrant {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'staff_grant_pk' })
  id: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @ManyToOne(() => StaffAccount)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'staff_grant_account_fk' })
  account?: StaffAccount;

  @Column({ type: 'text' })
  role: string;

  @Column({ type: 'text', name: 'region_code', nullable: true })
  regionCode: string | null;

  @ManyToOne(() => Region)
  @JoinColumn({ name: 'region_code', foreignKeyConstraintName: 'staff_grant_region_fk' })
  region?: Region;

  @Column({ type: 'uuid', name: 'centre_id', nullable: true })
  centreId: string | null;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'staff_grant_centre_fk' })
  centre?: Centre;
}
