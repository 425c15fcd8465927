import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { CentreChanges } from '../common/live/centre-changes.ts';
import { SlotChanges } from '../slots/slot-changes.ts';
import { HALL_CHANNEL } from './hall-notices.ts';

/** Hears from every process in whose hall something happened. */
@Injectable()
export class HallChanges extends CentreChanges {
  constructor(
    database: Database,
    private readonly slots: SlotChanges,
  ) {
    super(database, HALL_CHANNEL);
  }

  /** Also when places of the centre changed: a visitor who gives up in the hall cancels a booking, like any other. */
  override onChange(centreId: string, callback: () => void): () => void {
    const stops = [super.onChange(centreId, callback), this.slots.onChange(centreId, callback)];
    return () => {
      for (const stop of stops) stop();
    };
  }
}
