import { BoardDevicesController } from './board.devices.controller.ts';
import { BoardPagesController } from './board.pages.controller.ts';
import { BoardReader } from './board.reader.ts';
import { Boards } from './boards.ts';

export const BOARD_CONTROLLERS = [BoardDevicesController, BoardPagesController];
export const BOARD_PARTS = [BoardReader, Boards];
