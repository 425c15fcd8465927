import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { PairedDevice } from './device.entity.ts';

/** A token a device was given, by hash only. Older ones stay, so that a copy is known when it comes. */
@Entity('device_token')
@Unique('device_token_generation_uq', ['deviceId', 'generation'])
export class DeviceTokenRow {
  @PrimaryColumn({ type: 'bytea', name: 'token_hash', primaryKeyConstraintName: 'device_token_pk' })
  tokenHash: Buffer;

  @Column({ type: 'uuid', name: 'device_id' })
  deviceId: string;

  @ManyToOne(() => PairedDevice)
  @JoinColumn({ name: 'device_id', foreignKeyConstraintName: 'device_token_device_fk' })
  device?: Relation<PairedDevice>;

  /** 1 for the first one, and so on. */
  @Column({ type: 'integer' })
  generation: number;

  @Column({ type: 'timestamptz', name: 'issued_at' })
  issuedAt: Date;

  /** When the device first came with it; null while its answer may still be lost on the way. */
  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  usedAt: Date | null;
}
