import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Centre } from '../../centres/centre.entity.ts';

/** A kiosk or a board that stands in a centre. */
@Entity('device')
@Index('device_centre_ix', ['centreId', 'pairedAt'])
@Check('device_kind_ck', `kind in ('kiosk', 'board')`)
@Check('device_revoked_ck', '(revoked_at is null) = (revoked_for is null)')
@Check('device_revoked_for_ck', `revoked_for in ('staff', 'copied-token')`)
export class PairedDevice {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'device_pk' })
  id: string;

  @Column({ type: 'uuid', name: 'centre_id' })
  centreId: string;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'device_centre_fk' })
  centre?: Relation<Centre>;

  @Column({ type: 'text' })
  kind: string;

  /** What staff call it: «Киоск у входа». */
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'timestamptz', name: 'paired_at' })
  pairedAt: Date;

  @Column({ type: 'uuid', name: 'paired_by' })
  pairedBy: string;

  /** Its last request, to the minute; null until its first. */
  @Column({ type: 'timestamptz', name: 'seen_at', nullable: true })
  seenAt: Date | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'text', name: 'revoked_for', nullable: true })
  revokedFor: string | null;
}
