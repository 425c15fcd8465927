import { ApiProperty } from '@nestjs/swagger';
import { DEVICE_KINDS } from '../../common/http/permissions.ts';
import type { DeviceKind } from '../../common/http/permissions.ts';
import type { DeviceFacts } from './devices.repository.ts';

const PAIRING_STATES = ['waiting', 'paired'] as const;

export class StartedPairingView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) secret: string;
  @ApiProperty({ type: String, example: '482193' }) code: string;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: string;
}

export class PairingView {
  @ApiProperty({ enum: PAIRING_STATES, description: '`paired`: the token is in the cookie `okno_device`.' })
  state: (typeof PAIRING_STATES)[number];
}

export class DeviceView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ enum: DEVICE_KINDS }) kind: DeviceKind;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, format: 'date-time' }) pairedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the minute.' })
  seenAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt: string | null;
  @ApiProperty({
    enum: ['staff', 'copied-token'],
    nullable: true,
    description: '`copied-token`: its token came from two places.',
  })
  revokedFor: 'staff' | 'copied-token' | null;
}

export function deviceView({
  id,
  kind,
  name,
  pairedAt,
  seenAt,
  revokedAt,
  revokedFor,
}: DeviceFacts): DeviceView {
  return {
    ...{ id, kind, name, revokedFor, pairedAt: new Date(pairedAt).toISOString() },
    seenAt: seenAt === null ? null : new Date(seenAt).toISOString(),
    revokedAt: revokedAt === null ? null : new Date(revokedAt).toISOString(),
  };
}
