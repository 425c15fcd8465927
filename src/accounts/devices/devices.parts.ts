import { DeviceBadges } from '../door/device-badges.ts';
import { DevicesRepository } from './devices.repository.ts';
import { DevicesStaffController } from './devices.staff.controller.ts';
import { FinishPairing } from './finish-pairing.service.ts';
import { ManageDevices } from './manage-devices.service.ts';
import { PairDevice } from './pair-device.service.ts';
import { PairedDeviceCookie } from './paired-device-cookie.ts';
import { PairedDevices } from './paired-devices.ts';
import { PairingsController } from './pairings.public.controller.ts';
import { PairingsRepository } from './pairings.repository.ts';
import { StartPairing } from './start-pairing.service.ts';

/** Kiosks and boards: what the pages of a screen use, the rest of their parts, their doors to the outside. */
export const DEVICE_DOORS = [StartPairing, FinishPairing, PairedDeviceCookie, DeviceBadges];
export const DEVICE_PARTS = [
  ...[StartPairing, FinishPairing, PairedDeviceCookie],
  ...[DevicesRepository, ManageDevices, PairDevice, PairingsRepository],
  { provide: DeviceBadges, useClass: PairedDevices },
];
export const DEVICE_CONTROLLERS = [DevicesStaffController, PairingsController];
