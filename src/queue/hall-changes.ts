import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { CentreChanges } from '../common/live/centre-changes.ts';
import { HALL_CHANNEL } from './hall-notices.ts';

/** Hears from every process in whose hall something happened. */
@Injectable()
export class HallChanges extends CentreChanges {
  constructor(database: Database) {
    super(database, HALL_CHANNEL);
  }
}
