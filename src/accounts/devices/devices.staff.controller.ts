import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { DeviceNameDto, DeviceParam, DevicesParam, PairDeviceDto } from './devices.dto.ts';
import { DeviceView, deviceView } from './devices.view.ts';
import { ManageDevices } from './manage-devices.service.ts';
import { PairDevice } from './pair-device.service.ts';

/** Kiosks and boards of a centre. */
@ApiTags('devices')
@Controller('api/v1/staff/centres/:centreId/devices')
export class DevicesStaffController {
  constructor(
    private readonly pairing: PairDevice,
    private readonly devices: ManageDevices,
  ) {}

  @Get()
  @Needs('devices.manage')
  @ApiOperation({ operationId: 'listDevices', summary: 'At work, and revoked in the last 30 days' })
  @ApiOkResponse({ type: [DeviceView] })
  @ApiProblems(401, 403)
  async list(@Param() { centreId }: DevicesParam): Promise<DeviceView[]> {
    return (await this.devices.list(centreId)).map(deviceView);
  }

  @Post()
  @Needs('devices.manage')
  @ApiOperation({ operationId: 'pairDevice', summary: 'By the code on its screen' })
  @ApiCreatedResponse({ type: DeviceView })
  @ApiProblems(400, 401, 403, 404, 422, 429)
  async pair(
    @Param() { centreId }: DevicesParam,
    @Body() { code, name }: PairDeviceDto,
    @Staff() { accountId }: StaffBadge,
  ): Promise<DeviceView> {
    const digits = code.replace(/\s/gu, '');
    return deviceView(await this.pairing.run({ centreId, code: digits, name: cleanText(name), accountId }));
  }

  @Patch(':deviceId')
  @Needs('devices.manage')
  @ApiOperation({ operationId: 'renameDevice' })
  @ApiOkResponse({ type: DeviceView })
  @ApiProblems(400, 401, 403, 404, 422)
  async rename(
    @Param() { centreId, deviceId }: DeviceParam,
    @Body() { name }: DeviceNameDto,
    @Staff() { accountId }: StaffBadge,
  ): Promise<DeviceView> {
    return deviceView(await this.devices.rename({ centreId, deviceId, accountId }, cleanText(name)));
  }

  @Delete(':deviceId')
  @HttpCode(204)
  @Needs('devices.manage')
  @ApiOperation({ operationId: 'revokeDevice', summary: 'Its token opens nothing from now on' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async revoke(@Param() param: DeviceParam, @Staff() { accountId }: StaffBadge): Promise<void> {
    await this.devices.revoke({ ...param, accountId });
  }
}
