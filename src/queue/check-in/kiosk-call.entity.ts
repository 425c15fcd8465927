import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody at a kiosk asks for help, until a person of the staff has said that they come. */
@Entity('kiosk_call')
@Index('kiosk_call_open_uq', ['centreId', 'deviceId'], { unique: true, where: '(acknowledged_at IS NULL)' })
@Check('kiosk_call_reason_ck', `reason in ('asked', 'too-many-tries')`)
@Check('kiosk_call_acknowledged_ck', '(acknowledged_at is null) = (acknowledged_by is null)')
export class KioskCallRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'kiosk_call_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'kiosk_call_pk' })
  id: string;

  @Column({ type: 'uuid', name: 'device_id' })
  deviceId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'timestamptz', name: 'acknowledged_at', nullable: true })
  acknowledgedAt: Date | null;

  @Column({ type: 'uuid', name: 'acknowledged_by', nullable: true })
  acknowledgedBy: string | null;
}
