import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { DEVICE_KINDS } from '../../common/http/permissions.ts';
import type { DeviceKind } from '../../common/http/permissions.ts';
import { IsRealText, IsUuid } from '../../common/validation/validators.ts';

const NOT_A_CODE = { context: { code: 'not-a-code', rule: true } };
const NOT_A_KIND = { context: { code: 'not-a-device-kind', rule: false } };

export class StartPairingDto {
  @ApiProperty({ enum: DEVICE_KINDS })
  @IsIn(DEVICE_KINDS, NOT_A_KIND)
  kind: DeviceKind;
}

export class FinishPairingDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  id: string;

  @ApiProperty({ type: String })
  @IsRealText({ max: 100 })
  secret: string;
}

export class DevicesParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class DeviceParam extends DevicesParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  deviceId: string;
}

export class DeviceNameDto {
  @ApiProperty({ type: String, maxLength: 80, example: 'Киоск у входа' })
  @IsRealText({ min: 1, max: 80 })
  name: string;
}

export class PairDeviceDto extends DeviceNameDto {
  @ApiProperty({ type: String, example: '482 193', description: 'Six digits; spaces do not matter.' })
  @IsRealText({ max: 20 })
  @Matches(/^(?:\s*\d){6}\s*$/, NOT_A_CODE)
  code: string;
}
