import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { CentreChanges } from '../common/live/centre-changes.ts';
import { SLOTS_CHANNEL } from './slot-notices.ts';

/** Hears from every process whose slots changed. */
@Injectable()
export class SlotChanges extends CentreChanges {
  constructor(database: Database) {
    super(database, SLOTS_CHANNEL);
  }
}
