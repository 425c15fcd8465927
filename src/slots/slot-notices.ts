import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { CentreNotices } from '../common/live/centre-notices.ts';

/** Channel on which processes tell each other that a centre's slots changed. */
export const SLOTS_CHANNEL = 'okno_slots';

const GATHER_MS = 100;

/** Tells every process that slots of a centre changed; called after the commit. */
@Injectable()
export class SlotNotices extends CentreNotices {
  constructor(database: Database) {
    super(database, SLOTS_CHANNEL, GATHER_MS);
  }
}
