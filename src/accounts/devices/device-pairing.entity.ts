import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { PairedDevice } from './device.entity.ts';

/** A device that shows a code and waits for somebody to type it in the office. */
@Entity('device_pairing')
@Unique('device_pairing_code_uq', ['codeHash'])
@Check('device_pairing_kind_ck', `kind in ('kiosk', 'board')`)
export class DevicePairing {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'device_pairing_pk' })
  id: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'bytea', name: 'code_hash' })
  codeHash: Buffer;

  /** Only who asked for the code can fetch what came of it. */
  @Column({ type: 'bytea', name: 'secret_hash' })
  secretHash: Buffer;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;

  /** Set once the code has been typed. */
  @Column({ type: 'uuid', name: 'device_id', nullable: true })
  deviceId: string | null;

  @ManyToOne(() => PairedDevice, { nullable: true })
  @JoinColumn({ name: 'device_id', foreignKeyConstraintName: 'device_pairing_device_fk' })
  device?: Relation<PairedDevice> | null;
}
