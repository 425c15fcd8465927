import { Injectable } from '@nestjs/common';
import { SlotNotices } from '../slots/slot-notices.ts';

/** Sooner than slots are told: people stand and look at the board. */
const HALL_GATHER_MS = 20;

/**
 * Tells every process that the hall of a centre changed; called after the commit. It goes out as a change of the
 * centre's slots: hall and slots change each other (who gives up in the hall cancels a booking, who is called moves
 * the line on visitors' pages), so whoever shows one listens to both, and with one notice reads each change once.
 */
@Injectable()
export class HallNotices {
  constructor(private readonly slots: SlotNotices) {}

  changed(centreId: string): void {
    this.slots.changed(centreId, HALL_GATHER_MS);
  }
}
