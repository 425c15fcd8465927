import { Injectable } from '@nestjs/common';
import { SlotNotices } from '../slots/slot-notices.ts';
import { Database } from '../common/database/database.ts';
import { CentreNotices } from '../common/live/centre-notices.ts';

/** Channel on which processes tell each other that something happened in a centre's hall. */
export const HALL_CHANNEL = 'okno_hall';

/** Shorter than for slots: people stand and look at the board. */
const GATHER_MS = 20;

/** Tells every process that the hall of a centre changed; called after the commit. */
@Injectable()
export class HallNotices extends CentreNotices {
  constructor(
    database: Database,
    private readonly slots: SlotNotices,
  ) {
    super(database, HALL_CHANNEL, GATHER_MS);
  }

  /** Places in the line on visitors' own pages are told with the slots. */
  override changed(centreId: string): void {
    super.changed(centreId);
    this.slots.changed(centreId);
  }
}
